import { inside, type Place } from "../../findings/place";
import type {
  Certificate,
  CertificateName,
  RequestedCertificate,
  Validation,
} from "../../model/certificate";
import { type HostName, hostName } from "../../model/host-name";
import { defaults } from "../defaults";
import type { WrittenCertificate } from "../schema/certificate";

/** `regions` are the domain's, `at` the certificate's place or, where none is written, the domain's. */
export function toCertificate(
  written: WrittenCertificate | undefined,
  domain: { readonly name: HostName; readonly at: Place; readonly regions: readonly string[] },
): Certificate {
  const at = written === undefined ? domain.at : inside(domain.at, "certificate");
  if (written?.arn !== undefined) {
    const given = { arn: written.arn, at: inside(at, "arn") };
    return { kind: "existing", at, arns: new Map(domain.regions.map((region) => [region, given])) };
  }
  if (written?.arns !== undefined) {
    const arns = Object.entries(written.arns).map(
      ([region, arn]) => [region, { arn, at: inside(at, "arns", region) }] as const,
    );
    return { kind: "existing", at, arns: new Map(arns) };
  }
  return requested(written ?? {}, domain, at);
}

function requested(
  written: WrittenCertificate,
  domain: { readonly name: HostName; readonly at: Place },
  at: Place,
): RequestedCertificate {
  const main: CertificateName =
    written.domainName === undefined
      ? { host: domain.name, at: inside(domain.at, "name") }
      : { host: hostName(written.domainName), at: inside(at, "domainName") };
  const others = (written.alternativeNames ?? []).map((name, index) => ({
    host: hostName(name),
    at: inside(at, "alternativeNames", index),
  }));
  return {
    kind: "requested",
    at,
    names: unique([main, ...others]),
    keyAlgorithm: written.keyAlgorithm ?? defaults.keyAlgorithm,
    validation: toValidation(written),
    wait: written.wait,
  };
}

function toValidation(written: WrittenCertificate): Validation {
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
