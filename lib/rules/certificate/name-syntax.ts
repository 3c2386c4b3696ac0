import { acm, acmApi } from "../../facts/pages";
import { nameFault } from "../../model/host-name-syntax";
import { requestedCertificates } from "../../model/requested-certificates";
import { hostNameHelp } from "../host-name-help";
import type { Rule } from "../rule";

export const certificateNameSyntax: Rule = {
  id: "certificate-name-syntax",
  severity: "error",
  because: "aws-refuses",
  title: "The names of a requested certificate are host names, or wildcards of one label",
  why: "ACM refuses other names with a `ValidationException` when the certificate is requested. Capital letters it takes and turns into small ones, upon which Terraform does not find the validation record.",
  docs: [
    acm("acm-certificate-characteristics"),
    acmApi("RequestCertificate"),
    "https://github.com/hashicorp/terraform-provider-aws/issues/22799",
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: ["*.*.example.com"] }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { alternativeNames: ["*.example.com"] }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    requestedCertificates(fleet).flatMap(({ certificate: { names, owner } }) => {
      // What is wrong with a domain's own name is told of the domain.
      const own = owner.kind === "domain" ? owner.name.text : undefined;
      return names.flatMap(({ at, host: { text } }) => {
        const fault = text === own ? undefined : nameFault(text);
        if (fault === undefined) return [];
        return [{ at, message: `"${text}" ${fault}`, help: hostNameHelp(text) }];
      });
    }),
};
