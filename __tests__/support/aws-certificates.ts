import {
  type CertificateDetail,
  DescribeCertificateCommand,
  ListCertificatesCommand,
  ListTagsForCertificateCommand,
} from "@aws-sdk/client-acm";
import type { Clients } from "../../scripts/local-aws/clients";

/** A certificate with its tags. */
export type CertificateSeen = CertificateDetail & {
  readonly tags: Readonly<Record<string, string>>;
};

/** The certificates of an account and region by their ARNs. */
export async function readCertificates({ acm }: Clients): Promise<Record<string, CertificateSeen>> {
  // Without being asked for, keys other than RSA's first two are left out.
  const keyTypes = ["RSA_2048", "EC_prime256v1", "EC_secp384r1"] as const;
  const { CertificateSummaryList = [] } = await acm.send(
    new ListCertificatesCommand({ Includes: { keyTypes: [...keyTypes] }, MaxItems: 1000 }),
  );
  const certificates = CertificateSummaryList.map(async ({ CertificateArn }) => {
    const [{ Certificate }, { Tags = [] }] = await Promise.all([
      acm.send(new DescribeCertificateCommand({ CertificateArn })),
      acm.send(new ListTagsForCertificateCommand({ CertificateArn })),
    ]);
    const tags = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value ?? ""]));
    return [CertificateArn ?? "", { ...Certificate, tags }] as const;
  });
  return Object.fromEntries(await Promise.all(certificates));
}
