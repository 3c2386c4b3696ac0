import { apiGateway } from "../../facts/pages";
import { clientCertificateUses } from "../quota-client-certificates";
import { overuses } from "../quota-use";
import type { Rule } from "../rule";

export const quotaClientCertificates: Rule = {
  id: "quota-client-certificates",
  severity: "error",
  because: "aws-refuses",
  title: "A fleet makes no more client certificates in an account and region than the quota allows",
  why: "A new account may have 60 in each region. Each stage needs a second one while its first is replaced: the next one fails with `LimitExceededException`, in the middle of a rotation that a date waits for.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: {
    fails: `quotas: { clientCertificates: 1 }
apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage: { clientCertificate: { slots: [a, b], active: a } }
domains: []
`,
    passes: `quotas: { clientCertificates: 2 }
apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage: { clientCertificate: { slots: [a], active: a } }
domains: []
`,
  },
  check: (fleet) => overuses(clientCertificateUses(fleet)),
};
