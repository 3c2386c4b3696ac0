import { apiGateway } from "../../facts/pages";
import { parseAcmArn } from "../../model/acm-arn";
import { writtenArns } from "../../model/certificate";
import type { Domain } from "../../model/domain";
import { isHostName } from "../../model/host-name-syntax";
import type { Rule, Violation } from "../rule";

export const certificateWildcardExisting: Rule = {
  id: "certificate-wildcard-existing",
  severity: "warning",
  title: "A wildcard domain has a certificate that ACM issued",
  why: "API Gateway takes a wildcard domain only with a certificate that ACM issued after validation by DNS or e-mail. It refuses an imported one with a `BadRequestException` when the domain is created, and an ARN does not tell which it is.",
  docs: [apiGateway("how-to-custom-domains")],
  examples: {
    fails: `domains:
  - name: "*.example.com"
    endpoint: regional
    region: eu-west-1
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: "*.example.com"
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap(checkDomain),
};

/** Private domains cannot be wildcards at all, and a name that is none is a mistake of its own. */
function checkDomain({ name, endpoint, certificate }: Domain): Violation[] {
  if (!name.wildcard || !isHostName(name.text)) return [];
  if (endpoint === "private" || certificate.kind !== "existing") return [];
  const [first] = writtenArns(certificate);
  if (first === undefined) return [];
  return [
    {
      at: certificate.at,
      message: `"${name.text}" is a wildcard, which an imported certificate cannot serve`,
      help: `Leave \`certificate\` out, and one is requested. To keep this one, see that \`aws acm describe-certificate --region ${parseAcmArn(first.arn)?.region ?? "…"} --certificate-arn ${first.arn} --query Certificate.Type\` says AMAZON_ISSUED.`,
    },
  ];
}
