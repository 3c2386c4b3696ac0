import { inside, type Place } from "../../findings/place";
import type {
  Certificate,
  CertificateName,
  CertificateOwner,
  RequestedCertificate,
  Validation,
} from "../../model/certificate";
import { coverOf } from "../../model/cover";
import { type HostName, hostName } from "../../model/host-name";
import type { Zone } from "../../model/zone";
import { defaults } from "../defaults";
import type {
  WrittenCertificate,
  WrittenNamedCertificate,
  WrittenOwnCertificate,
  WrittenRequest,
} from "../schema/certificate";
import { type Names, refer } from "./lookup";

/** What a domain's certificate depends on beside what is written of it. */
interface CertifiedDomain {
  readonly name: HostName;
  readonly at: Place;
  readonly regions: readonly string[];
  /** Whether the domain says that its DNS is not in Route 53. */
  readonly external: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

interface CertificateNames {
  readonly certificates: Names<RequestedCertificate>;
  readonly zones: Names<Zone>;
}

export function toCertificate(
  written: WrittenCertificate | undefined,
  domain: CertifiedDomain,
  names: CertificateNames,
): Certificate {
  if (written === undefined) return unsaid(domain, [...names.zones.targets.values()]);
  const at = inside(domain.at, "certificate");
  if (typeof written === "string") {
    const reference = refer(names.certificates, written, at);
    return reference.target ?? { kind: "unknown", reference };
  }
  return own(written, domain, at);
}

export function toNamedCertificate(
  name: string,
  written: WrittenNamedCertificate,
  at: Place,
): RequestedCertificate {
  const names = written.names.map((text, index) => ({
    host: hostName(text),
    at: inside(at, "names", index),
  }));
  return requested({ kind: "named", name }, at, names, written, written.tags ?? {});
}

/** The certificate of a domain that says nothing about it. */
function unsaid(domain: CertifiedDomain, zones: readonly Zone[]): RequestedCertificate {
  const cover = domain.external ? undefined : coverOf(domain.name, zones);
  if (cover === undefined) return ownRequest({}, domain, domain.at);
  const { parent, zone } = cover;
  const at = inside(zone.at, "cover");
  // The shorter one is the main name, whose length is limited.
  const names = [parent, `*.${parent}`].map((text) => ({ host: hostName(text), at }));
  return requested({ kind: "cover", parent }, at, names, {}, {});
}

function own(written: WrittenOwnCertificate, domain: CertifiedDomain, at: Place): Certificate {
  if (written.arn !== undefined) {
    const given = { arn: written.arn, at: inside(at, "arn") };
    return { kind: "existing", at, arns: new Map(domain.regions.map((region) => [region, given])) };
  }
  if (written.arns !== undefined) {
    const arns = Object.entries(written.arns).map(
      ([region, arn]) => [region, { arn, at: inside(at, "arns", region) }] as const,
    );
    return { kind: "existing", at, arns: new Map(arns) };
  }
  return ownRequest(written, domain, at);
}

/** `at` is the certificate's place or, where none is written, the domain's. */
function ownRequest(
  written: WrittenOwnCertificate,
  { name, external, tags, at: domainAt }: CertifiedDomain,
  at: Place,
): RequestedCertificate {
  const main: CertificateName =
    written.domainName === undefined
      ? { host: name, at: inside(domainAt, "name") }
      : { host: hostName(written.domainName), at: inside(at, "domainName") };
  const others = (written.alternativeNames ?? []).map((text, index) => ({
    host: hostName(text),
    at: inside(at, "alternativeNames", index),
  }));
  return requested({ kind: "domain", name, external }, at, [main, ...others], written, tags);
}

function requested(
  owner: CertificateOwner,
  at: Place,
  names: readonly CertificateName[],
  written: WrittenRequest,
  tags: Readonly<Record<string, string>>,
): RequestedCertificate {
  return {
    kind: "requested",
    at,
    owner,
    names: unique(names),
    keyAlgorithm: written.keyAlgorithm ?? defaults.keyAlgorithm,
    validation: toValidation(written),
    wait: written.wait,
    tags,
  };
}

function toValidation(written: WrittenRequest): Validation {
  if ((written.validation ?? defaults.validation) === "email") {
    return { method: "email", domain: written.validationDomain };
  }
  return { method: "dns", records: written.validationRecords ?? defaults.validationRecords };
}

function unique(names: readonly CertificateName[]): CertificateName[] {
  const seen = new Map<string, CertificateName>();
  for (const name of names) if (!seen.has(name.host.text)) seen.set(name.host.text, name);
  return [...seen.values()];
}
