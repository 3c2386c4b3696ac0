import { acm, apiGateway } from "../../facts/pages";
import { otherThanAcm, parseAcmArn } from "../../model/acm-arn";
import { writtenArns } from "../../model/certificate";
import { mayBeRegion, partitionOf } from "../../model/regions";
import type { Rule } from "../rule";

export const certificateArn: Rule = {
  id: "certificate-arn",
  severity: "error",
  because: "aws-refuses",
  title: "A certificate's ARN is that of a certificate in ACM",
  why: "API Gateway takes certificates from ACM only, and refuses any other ARN with `BadRequestException: Invalid certificate ARN` when the domain is created.",
  docs: [
    apiGateway("how-to-specify-certificate-for-custom-domain-name"),
    acm("import-certificate"),
    "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscertificatemanager.html",
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { arn: "arn:aws:iam::111111111111:server-certificate/api" }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains.flatMap(({ certificate }) => {
      if (certificate.kind !== "existing") return [];
      return writtenArns(certificate).flatMap(({ arn, at }) => {
        const fault = faultOf(arn);
        return fault === undefined ? [] : [{ at, ...fault }];
      });
    }),
};

interface Fault {
  readonly message: string;
  readonly help: string;
}

function faultOf(text: string): Fault | undefined {
  const arn = parseAcmArn(text);
  if (arn === undefined) return otherThing(text);
  if (!mayBeRegion(arn.region)) return undefined;
  const partition = partitionOf(arn.region);
  if (partition === arn.partition) return undefined;
  return {
    message: `this ARN has the partition ${arn.partition}, but ${arn.region} is in ${partition}`,
    help: `Write \`${["arn", partition, "acm", arn.region, arn.account, arn.resource].join(":")}\`, or the ARN of a certificate in another region.`,
  };
}

const form = "arn:aws:acm:REGION:ACCOUNT:certificate/ID";

function otherThing(text: string): Fault {
  const thing = otherThanAcm(text);
  return {
    message:
      thing === undefined
        ? `"${text}" is not a whole ARN of a certificate`
        : `this is the ARN of ${thing}, not of a certificate in ACM`,
    help: `Give an ARN of the form \`${form}\`, as the ACM console shows it, or leave \`certificate\` out: one is then requested.${thing === undefined ? "" : " A certificate from elsewhere has to be imported to ACM first."}`,
  };
}
