import { join } from "node:path";
import { exampleTruststores } from "../../lib/rules/example-truststores";
import { fleetFolder } from "./fleet-folder";
import { prod } from "./judge-policies";
import { LocalDeployment } from "./local-deployment";

export const PARTNERS = exampleTruststores["truststores/partners.pem"] ?? "";
export const VENDORS = exampleTruststores["truststores/vendors.pem"] ?? "";

const existing =
  "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012";

/** Domains of both of API Gateway's APIs, with a truststore each. */
const fleet = `project: acme
tags: { team: platform, temporary: "yes" }
accounts:
  prod: { id: "111111111111", roleArn: "${prod}" }
apis:
  trade:
    kind: rest
    account: prod
    disableExecuteApiEndpoint: true
    regions: { eu-west-1: { id: t1, stage: prod } }
  meters:
    kind: http
    account: prod
    disableExecuteApiEndpoint: true
    regions: { eu-west-1: { id: m1, stage: now } }
domains:
  - name: trade.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    mutualTls: { truststore: truststores/partners.pem }
    mappings: [{ api: trade }]
    alias: false
    certificate: { arn: "${existing}" }
  - name: meters.example.com
    account: prod
    endpoint: regional
    region: eu-west-1
    mutualTls: { truststore: truststores/vendors.pem }
    mappings: [{ api: meters }]
    alias: false
    certificate: { arn: "${existing}" }
`;

/** Starts it, with its calls written down or not. */
export const startMutualTls = (recorded: boolean) =>
  LocalDeployment.start(
    join(
      fleetFolder({
        "domains.yaml": fleet,
        "truststores/partners.pem": PARTNERS,
        "truststores/vendors.pem": VENDORS,
      }),
      "domains.yaml",
    ),
    { recorded },
  );
