import { Defect } from "../findings/defect";
import type { Certificate, RequestedCertificate } from "../model/certificate";
import { certificateRegion, type Domain } from "../model/domain";
import { certificatesOf } from "../model/domain-certificates";
import type { HostName } from "../model/host-name";
import { validationZone } from "../model/validation-zone";
import type { HostedZone, Zone } from "../model/zone";
import type {
  CertificatePlan,
  EmailValidationName,
  RequestedCertificatePlan,
  ValidationPlan,
  ValidationRecordPlan,
} from "./certificate-plan";
import { certificateId, validationId } from "./ids";
import { type Home, providerAlias } from "./provider-plan";

/** The certificate of a domain in the region of its stack. */
export function planCertificate(
  domain: Domain,
  home: Home,
  zones: readonly Zone[],
): CertificatePlan {
  const { certificate } = domain;
  if (certificate.kind === "unknown")
    throw new Defect(`${domain.name.text} has a certificate that is not listed`);
  if (certificate.kind === "existing") {
    const arn = certificate.arns.get(home.region)?.arn;
    if (arn === undefined)
      throw new Defect(`${domain.name.text} has no certificate in ${home.region}`);
    return { kind: "existing", arn };
  }
  const region = certificateRegion(domain, home.region);
  const plan = planRequest(certificate, providerAlias(home, region, home.account), zones);
  return certificate.owner.kind === "domain" ? plan : { kind: "shared", certificate: plan };
}

/** Whether the stack waits for the certificate and so can make the domain. */
export function waitsForCertificate(domain: Domain, zones: readonly Zone[]): boolean {
  return certificatesOf(domain).every((certificate) => waitsFor(certificate, zones));
}

function waitsFor(certificate: Certificate, zones: readonly Zone[]): boolean {
  if (certificate.kind !== "requested") return true;
  return certificate.wait ?? hostedNames(certificate, zones).length === proofs(certificate).length;
}

/**
 * One record for each name that the domain's certificate proves in a hosted zone. Every stack
 * keeps its own copy of a record that several need, told apart by its set identifier, so that no
 * stack can take it from another: see docs/adr.
 */
export function planValidationRecords(
  { certificate }: Domain,
  home: Home,
  zones: readonly Zone[],
  setIdentifier: string,
): ValidationRecordPlan[] {
  if (certificate.kind !== "requested" || !managesRecords(certificate)) return [];
  return hostedNames(certificate, zones).map(({ base, zone }) => ({
    id: validationId(base),
    name: base,
    certificateId: certificateId(certificate.owner),
    zoneId: zone.id,
    provider: providerAlias(home, home.region, zone.account?.target),
    setIdentifier,
  }));
}

function planRequest(
  certificate: RequestedCertificate,
  provider: string | undefined,
  zones: readonly Zone[],
): RequestedCertificatePlan {
  const id = certificateId(certificate.owner);
  const [main, ...others] = certificate.names.map((name) => name.host.text);
  if (main === undefined) throw new Defect(`the certificate ${id} has no name`);
  return {
    kind: "requested",
    id,
    provider,
    domainName: main,
    alternativeNames: others.sort(),
    keyAlgorithm: certificate.keyAlgorithm,
    validation: planValidation(certificate, zones),
    tags: certificate.tags,
  };
}

function planValidation(certificate: RequestedCertificate, zones: readonly Zone[]): ValidationPlan {
  if (certificate.validation.method === "email") {
    return { method: "EMAIL", names: emailNames(certificate, certificate.validation.domain) };
  }
  const hosted = managesRecords(certificate) ? hostedNames(certificate, zones) : [];
  return {
    method: "DNS",
    recordIds: hosted.map(({ base }) => validationId(base)),
    complete: hosted.length === proofs(certificate).length,
  };
}

function emailNames(
  certificate: RequestedCertificate,
  validationDomain: string | undefined,
): EmailValidationName[] {
  if (validationDomain === undefined) return [];
  const names = certificate.names.map((name) => name.host.text).sort();
  return names.map((name) => ({ name, validationDomain }));
}

function managesRecords({ validation }: RequestedCertificate): boolean {
  return validation.method === "dns" && validation.records === "managed";
}

/** The distinct names that are proven in a hosted zone of the fleet, sorted. */
function hostedNames(
  certificate: RequestedCertificate,
  zones: readonly Zone[],
): { base: string; zone: HostedZone }[] {
  return proofs(certificate).flatMap((base) => {
    const zone = validationZone(certificate, base, zones);
    return zone !== undefined && zone !== "external" && zone.kind === "hosted"
      ? [{ base, zone }]
      : [];
  });
}

/** The distinct names to prove, sorted: ACM asks for one record for a name and its wildcard. */
function proofs(certificate: RequestedCertificate): string[] {
  const base = ({ host }: { host: HostName }) => host.base;
  return [...new Set(certificate.names.map(base))].sort();
}
