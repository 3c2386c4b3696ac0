import {
  addressBits,
  firstAddress,
  formatIpRange,
  type IpRange,
  parseIpAddress,
  parseIpRange,
} from "../model/ip-range";

/** What is wrong with an address range, and what to write. */
type Fault = readonly [message: string, help: string];

/** Undefined for a range that AWS WAF takes. */
export function ipRangeFault(text: string): Fault | undefined {
  const range = parseIpRange(text);
  return range === undefined ? notARange(text) : rangeFault(range);
}

function notARange(text: string): Fault {
  const address = parseIpAddress(text);
  return address === undefined
    ? ["is not an address range", 'Write one such as `"203.0.113.0/24"` or `"2001:db8::/32"`.']
    : [
        "is an address, not a range",
        `Write \`"${formatIpRange(address)}"\`: the range of just it.`,
      ];
}

function rangeFault(range: IpRange): Fault | undefined {
  const { version, address, prefix } = range;
  const bits = addressBits[version];
  if (prefix > bits)
    return [
      `has a prefix above /${bits}`,
      `Write a prefix from /1 to /${bits}, the single address.`,
    ];
  if (prefix === 0) {
    const halves = version === 4 ? '"0.0.0.0/1", "128.0.0.0/1"' : '"::/1", "8000::/1"';
    return [
      "is every address there is",
      `Write its two halves, \`${halves}\`, or say the same with \`defaultAction\`.`,
    ];
  }
  const first = firstAddress(range);
  if (first === address) return undefined;
  const single = formatIpRange({ ...range, prefix: bits });
  return [
    "does not begin at the first address of its range",
    `Write \`"${formatIpRange({ ...range, address: first })}"\` for the range, or \`"${single}"\` for the single address.`,
  ];
}
