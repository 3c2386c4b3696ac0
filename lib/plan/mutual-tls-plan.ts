import { Defect } from "../findings/defect";
import type { RegionalDomain } from "../model/domain";
import { withEachCertificate } from "../model/domain-certificates";
import type { MutualTls } from "../model/mutual-tls";
import { certificateName, type TrustedCertificate } from "../model/truststore";
import type { Zone } from "../model/zone";
import type { CertificatePlan } from "./certificate-plan";
import { hostId } from "./ids";
import { planCertificate } from "./plan-certificate";
import type { Home } from "./provider-plan";

/** What a domain asks of its clients. */
export interface MutualTlsPlan {
  readonly truststore:
    | {
        readonly kind: "own";
        /** The id of the stack's object. */
        readonly objectId: string;
        /** Who is trusted, in the order of the file, for whoever reviews a change. */
        readonly authorities: readonly string[];
      }
    | { readonly kind: "existing"; readonly uri: string; readonly version: string | undefined };
  /** What proves who owns the name; undefined where the domain's certificate does. */
  readonly ownership: CertificatePlan | undefined;
}

export function planMutualTls(
  domain: RegionalDomain,
  home: Home,
  zones: readonly Zone[],
): MutualTlsPlan | undefined {
  const { mutualTls } = domain;
  if (mutualTls === undefined) return undefined;
  const { truststore } = mutualTls;
  return {
    truststore:
      truststore.kind === "file"
        ? {
            kind: "own",
            objectId: hostId(domain.name),
            authorities: truststore.content?.certificates.map(authority) ?? [],
          }
        : { kind: "existing", uri: truststore.uri, version: truststore.version },
    ownership: planOwnership(domain, mutualTls, home, zones),
  };
}

function authority(certificate: TrustedCertificate): string {
  const { subject, notAfter } = certificate;
  return `${subject === "" ? certificateName(certificate) : subject}, until ${notAfter.slice(0, 10)}`;
}

function planOwnership(
  domain: RegionalDomain,
  { ownershipCertificate: proof }: MutualTls,
  home: Home,
  zones: readonly Zone[],
): CertificatePlan | undefined {
  if (proof === undefined) return undefined;
  if (proof.kind === "existing") {
    const arn = proof.arns.get(home.region)?.arn;
    if (arn === undefined) throw new Defect(`${domain.name.text} has no proof in ${home.region}`);
    return { kind: "existing", arn };
  }
  const [, proven] = withEachCertificate(domain);
  if (proven === undefined)
    throw new Defect(`${domain.name.text} has a proof of ownership that is not listed`);
  return planCertificate(proven, home, zones);
}
