import { apiGatewayApi } from "../../facts/pages";
import type { Certificate } from "../../model/certificate";
import type { OwnershipCertificate } from "../../model/mutual-tls";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";

const proof =
  'truststore: truststores/partners.pem, ownershipCertificate: "arn:aws:acm:eu-west-1:111111111111:certificate/0f1e"';

export const mutualTlsOwnershipNeedless: Rule = {
  id: "mutual-tls-ownership-needless",
  severity: "warning",
  title: "A proof of ownership stands beside a certificate that proves nothing itself",
  why: "A public certificate from ACM proves by itself who owns the name. Whether API Gateway refuses a second proof or ignores it, nobody has shown; and no certificate is a proof for itself.",
  docs: [apiGatewayApi("CreateDomainName")],
  examples: {
    fails: mutualTlsExample(proof),
    passes: mutualTlsExample(
      proof,
      'certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }',
    ),
  },
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap(({ certificate, mutualTls: { ownershipCertificate } }) => {
      if (ownershipCertificate === undefined) return [];
      const why = whyNeedless(certificate, ownershipCertificate);
      if (why === undefined) return [];
      const { at } =
        ownershipCertificate.kind === "named"
          ? ownershipCertificate.reference
          : ownershipCertificate;
      return [{ at, message: why, help: "Take `ownershipCertificate` out." }];
    }),
};

function whyNeedless(certificate: Certificate, proof: OwnershipCertificate): string | undefined {
  if (certificate.kind === "requested")
    return "the domain's certificate is requested from ACM, and proves by itself who owns the name";
  if (certificate.kind !== "existing" || proof.kind !== "existing") return undefined;
  const isItself = [...proof.arns].some(
    ([region, { arn }]) => certificate.arns.get(region)?.arn === arn,
  );
  return isItself
    ? "this is the domain's certificate itself, which is no proof beside it"
    : undefined;
}
