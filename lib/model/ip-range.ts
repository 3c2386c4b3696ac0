import { isIP } from "node:net";

/** A range of IP addresses in CIDR form, whether or not `address` is its first one. */
export interface IpRange {
  readonly version: 4 | 6;
  readonly address: bigint;
  readonly prefix: number;
}

/** How many bits an address has. */
export const addressBits = { 4: 32, 6: 128 } as const;

/** The range of a text such as `10.0.0.0/8`; its prefix may be too long. */
export function parseIpRange(text: string): IpRange | undefined {
  const [, address = "", prefix = ""] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const parsed = parseIpAddress(address);
  return parsed === undefined ? undefined : { ...parsed, prefix: Number(prefix) };
}

/** The range of one bare address, such as `10.0.0.1`. */
export function parseIpAddress(text: string): IpRange | undefined {
  const version = text.includes("%") ? 0 : isIP(text);
  if (version === 4) return { version, address: joined(text.split("."), 8, 10), prefix: 32 };
  if (version === 6) return { version, address: joined(hextets(text), 16, 16), prefix: 128 };
  return undefined;
}

/** Whether a range, or a bare address, is one of IPv4 or IPv6; undefined for any other text. */
export function ipVersion(text: string): IpRange["version"] | undefined {
  return (parseIpRange(text) ?? parseIpAddress(text))?.version;
}

/** The first address of the range: the one that a CIDR is written with. */
export function firstAddress({ version, address, prefix }: IpRange): bigint {
  const free = BigInt(addressBits[version] - prefix);
  return (address >> free) << free;
}

export function formatIpRange({ version, address, prefix }: IpRange): string {
  if (version === 4) return `${separated(address, 4, 8n).join(".")}/${prefix}`;
  const groups = separated(address, 8, 16n).map((group) => group.toString(16));
  // A URL's host is written in the shortest form of an IPv6 address.
  return `${new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1)}/${prefix}`;
}

function joined(groups: readonly string[], bits: number, radix: number): bigint {
  return groups.reduce(
    (value, group) => (value << BigInt(bits)) | BigInt(Number.parseInt(group, radix)),
    0n,
  );
}

function separated(value: bigint, count: number, bits: bigint): bigint[] {
  const mask = (1n << bits) - 1n;
  return Array.from(
    { length: count },
    (_, index) => (value >> (bits * BigInt(count - 1 - index))) & mask,
  );
}

function hextets(text: string): string[] {
  const plain = new URL(`http://[${text}]`).hostname.slice(1, -1);
  const [before = [], after = []] = plain
    .split("::")
    .map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after];
}

/** https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml */
const privateRanges = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "fc00::/7",
];

/** Whether nothing in the range, or of the bare address, is reached over the internet. */
export function isPrivateRange(text: string): boolean {
  const range = parseIpRange(text) ?? parseIpAddress(text);
  return range !== undefined && privateRanges.some((each) => isWithin(range, parseIpRange(each)));
}

function isWithin(inner: IpRange, outer: IpRange | undefined): boolean {
  if (outer?.version !== inner.version || inner.prefix < outer.prefix) return false;
  return firstAddress({ ...inner, prefix: outer.prefix }) === firstAddress(outer);
}
