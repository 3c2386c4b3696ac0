import { fleetJsonSchema, type JsonSchema } from "../../../lib/config/json-schema";
import { faultsFor } from "../../support/findings-for";

/** The ways to the keys that take an ARN; an asterisk stands for any name or index. */
function arnKeys(node: JsonSchema, path: readonly string[] = []): string[] {
  const isArn = [node, ...(node.allOf ?? [])].some(({ pattern = "" }) => /arn:/.test(pattern));
  const inner: [string, JsonSchema][] = [
    ...Object.entries(node.properties ?? {}),
    ...(node.items === undefined ? [] : [["*", node.items] as [string, JsonSchema]]),
    ...(typeof node.additionalProperties === "object"
      ? [["*", node.additionalProperties] as [string, JsonSchema]]
      : []),
  ];
  const forms = node.anyOf ?? node.oneOf ?? [];
  return [
    ...(isArn ? [path.join(".")] : []),
    ...inner.flatMap(([key, each]) => arnKeys(each, [...path, key])),
    ...forms.flatMap((each) => arnKeys(each, path)),
  ];
}

interface ArnParts {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

interface ArnKey {
  /** The fleet with this ARN there. */
  readonly fleet: (arn: string) => string;
  readonly arn: (parts: ArnParts) => string;
  /** The rules that tell of one of another thing, partition, region and account; none where that is right. */
  readonly told: readonly [
    service: string,
    partition: string,
    region: string | undefined,
    account: string | undefined,
  ];
}

const value = (arn: string) => JSON.stringify(arn);
const domain = (more = "") => `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
${more}    mappings: [{ api: orders }]
`;
const owned = (more: string, top = "") => `${top}apis:
  stock:
    kind: rest
    account: prod
    openapi: apis/stock.yaml
    regions: [eu-west-1]
${more}domains: []
`;
const webAcl = (settings: string) => `webAcls:
  base: ${settings}
${domain("    webAcl: base\n")}`;

const role = ({ partition, account }: ArnParts) =>
  `arn:${partition}:iam::${account}:role/terraform`;
const key = ({ partition, region, account }: ArnParts) =>
  `arn:${partition}:kms:${region}:${account}:key/1a2b3c4d`;
const certificate = ({ partition, region, account }: ArnParts) =>
  `arn:${partition}:acm:${region}:${account}:certificate/6b1f`;
const lambda = ({ partition, region, account }: ArnParts) =>
  `arn:${partition}:lambda:${region}:${account}:function:check`;
const stream =
  (name: string) =>
  ({ partition, region, account }: ArnParts) =>
    `arn:${partition}:firehose:${region}:${account}:deliverystream/${name}`;
const acl = ({ partition, region, account }: ArnParts) =>
  `arn:${partition}:wafv2:${region}:${account}:regional/webacl/shared/2f6b`;
const logKey = ["file-value", "region-arn-partition", "logs-arn-region", undefined] as const;
const proof = (arn: string, certificateOfDomain: string) => `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    certificate: { arn: ${certificateOfDomain} }
    mutualTls: { truststore: truststores/partners.pem, ownershipCertificate: ${arn} }
    mappings: [{ api: trade }]
apis:
  trade: { kind: rest, disableExecuteApiEndpoint: true, regions: { eu-west-1: { id: t1, stage: prod } } }
`;
const imported = value(
  certificate({ partition: "aws", region: "eu-west-1", account: "111111111111" }),
);
const state = (settings: string) =>
  `terraform: { backend: { kind: s3, bucket: state, region: eu-west-1, ${settings} } }\ndomains: []\n`;

const keys: Readonly<Record<string, ArnKey>> = {
  "terraform.backend.kmsKeyId": {
    fleet: (arn) => state(`kmsKeyId: ${value(arn)}`),
    arn: key,
    told: ["file-value", "file-value", "file-value", undefined],
  },
  "terraform.backend.roleArn": {
    fleet: (arn) => state(`roleArn: ${value(arn)}`),
    arn: role,
    told: ["file-value", "file-value", undefined, undefined],
  },
  cloudWatchRole: {
    fleet: (arn) => owned("    stage: { accessLogs: {} }\n", `cloudWatchRole: ${value(arn)}\n`),
    arn: role,
    told: ["file-value", "region-arn-partition", undefined, "logs-role-account"],
  },
  "accounts.*.roleArn": {
    fleet: (arn) => `accounts:
  shop: { id: "333333333333", roleArn: ${value(arn)} }
${domain().replace("prod", "shop")}`,
    arn: (parts) => role({ ...parts, account: parts.account.replaceAll("1", "3") }),
    told: ["file-value", "account-partition", undefined, "file-value"],
  },
  "accounts.*.cloudWatchRole": {
    fleet: (arn) => `accounts:
  shop: { id: "111111111111", cloudWatchRole: ${value(arn)} }
${owned("    stage: { accessLogs: {} }\n").replace("prod", "shop")}`,
    arn: role,
    told: ["file-value", "region-arn-partition", undefined, "logs-role-account"],
  },
  "apis.*.authorizer.lambdaArn": {
    fleet: (arn) => owned(`    authorizer: { lambdaArn: ${value(arn)} }\n`),
    arn: lambda,
    told: [
      "mutual-tls-authorizer-function",
      "region-arn-partition",
      "mutual-tls-authorizer-function",
      // A warning: another account's function may let the API call it.
      "openapi-function-elsewhere",
    ],
  },
  "apis.*.authorizer.lambdaArn.*": {
    fleet: (arn) => owned(`    authorizer: { lambdaArn: { eu-west-1: ${value(arn)} } }\n`),
    arn: lambda,
    told: [
      "mutual-tls-authorizer-function",
      "region-arn-partition",
      "mutual-tls-authorizer-function",
      "openapi-function-elsewhere",
    ],
  },
  "apis.*.stage.accessLogs.logGroup.kmsKeyArn": {
    fleet: (arn) =>
      owned(
        `    stage: { accessLogs: { logGroup: { kmsKeyArn: ${value(arn)} } } }\n`,
        "cloudWatchRole: managed\n",
      ),
    arn: key,
    told: logKey,
  },
  "apis.*.stage.accessLogs.logGroup.kmsKeyArn.*": {
    fleet: (arn) =>
      owned(
        `    stage: { accessLogs: { logGroup: { kmsKeyArn: { eu-west-1: ${value(arn)} } } } }\n`,
        "cloudWatchRole: managed\n",
      ),
    arn: key,
    told: logKey,
  },
  "apis.*.stage.accessLogs.firehoseArn": {
    fleet: (arn) =>
      owned(
        `    stage: { accessLogs: { firehoseArn: ${value(arn)} } }\n`,
        "cloudWatchRole: managed\n",
      ),
    arn: stream("amazon-apigateway-stock"),
    told: ["logs-firehose", "region-arn-partition", "logs-arn-region", "logs-arn-region"],
  },
  "apis.*.stage.accessLogs.firehoseArn.*": {
    fleet: (arn) =>
      owned(
        `    stage: { accessLogs: { firehoseArn: { eu-west-1: ${value(arn)} } } }\n`,
        "cloudWatchRole: managed\n",
      ),
    arn: stream("amazon-apigateway-stock"),
    told: ["logs-firehose", "region-arn-partition", "logs-arn-region", "logs-arn-region"],
  },
  "apis.*.stage.executionLogs.kmsKeyArn": {
    fleet: (arn) =>
      owned(
        `    stage: { executionLogs: { kmsKeyArn: ${value(arn)} } }\n`,
        "cloudWatchRole: managed\n",
      ),
    arn: key,
    told: logKey,
  },
  "apis.*.stage.executionLogs.kmsKeyArn.*": {
    fleet: (arn) =>
      owned(
        `    stage: { executionLogs: { kmsKeyArn: { eu-west-1: ${value(arn)} } } }\n`,
        "cloudWatchRole: managed\n",
      ),
    arn: key,
    told: logKey,
  },
  "webAcls.*.existing.*": {
    fleet: (arn) => webAcl(`{ existing: { eu-west-1: ${value(arn)} } }`),
    arn: acl,
    told: ["waf-arn", "region-arn-partition", "waf-arn-per-region", "waf-account"],
  },
  "webAcls.*.logging.logGroup.kmsKeyArn": {
    fleet: (arn) =>
      webAcl(`{ blockCountries: [KP], logging: { logGroup: { kmsKeyArn: ${value(arn)} } } }`),
    arn: key,
    told: ["file-value", "region-arn-partition", "waf-log-region", undefined],
  },
  "webAcls.*.logging.logGroup.kmsKeyArn.*": {
    fleet: (arn) =>
      webAcl(
        `{ blockCountries: [KP], logging: { logGroup: { kmsKeyArn: { eu-west-1: ${value(arn)} } } } }`,
      ),
    arn: key,
    told: ["file-value", "region-arn-partition", "waf-log-region", undefined],
  },
  "webAcls.*.logging.destinationArn": {
    fleet: (arn) => webAcl(`{ blockCountries: [KP], logging: { destinationArn: ${value(arn)} } }`),
    arn: stream("aws-waf-logs-all"),
    told: ["waf-log-destination", "region-arn-partition", "waf-log-region", "waf-log-region"],
  },
  "webAcls.*.logging.destinationArn.*": {
    fleet: (arn) =>
      webAcl(`{ blockCountries: [KP], logging: { destinationArn: { eu-west-1: ${value(arn)} } } }`),
    arn: stream("aws-waf-logs-all"),
    told: ["waf-log-destination", "region-arn-partition", "waf-log-region", "waf-log-region"],
  },
  "domains.*.certificate.arn": {
    fleet: (arn) => domain(`    certificate: { arn: ${value(arn)} }\n`),
    arn: certificate,
    told: ["certificate-arn", "certificate-arn", "certificate-region", "certificate-account"],
  },
  "domains.*.certificate.arns.*": {
    fleet: (arn) => domain(`    certificate: { arns: { eu-west-1: ${value(arn)} } }\n`),
    arn: certificate,
    told: ["certificate-arn", "certificate-arn", "certificate-region", "certificate-account"],
  },
  "domains.*.mutualTls.ownershipCertificate.*": {
    fleet: (arn) => proof(`{ eu-west-1: ${value(arn)} }`, imported),
    arn: (parts) => certificate(parts).replace("6b1f", "0f1e"),
    told: [
      "mutual-tls-ownership-arn",
      "region-arn-partition",
      "mutual-tls-ownership-arn",
      "mutual-tls-ownership-arn",
    ],
  },
};

const right: ArnParts = { partition: "aws", region: "eu-west-1", account: "111111111111" };
const found = (key: ArnKey, arn: string) => faultsFor(key.fleet(arn)).map(({ ruleId }) => ruleId);

test("every key of the language that takes an ARN is in the table", () => {
  expect([...new Set(arnKeys(fleetJsonSchema()))].sort()).toEqual(Object.keys(keys).sort());
});

describe.each(Object.entries(keys))("%s", (_key, each) => {
  const [service, partition, region, account] = each.told;
  const wrong = (rule: string | undefined) => (rule === undefined ? [] : [rule]);

  test("takes the right one", () => {
    expect(found(each, each.arn(right))).toEqual([]);
  });

  test("takes none of another thing", () => {
    expect(found(each, "arn:aws:sns:eu-west-1:111111111111:topic")).toEqual([service]);
  });

  test("takes none of another partition, which is told once", () => {
    expect(found(each, each.arn({ ...right, partition: "aws-us-gov" }))).toEqual([partition]);
  });

  test("is held to its region, where it has one", () => {
    expect(found(each, each.arn({ ...right, region: "us-east-1" }))).toEqual(wrong(region));
  });

  test("is held to its account, where that matters", () => {
    const other = each.arn({ ...right, account: "222222222222" });
    expect(found(each, other)).toEqual(wrong(account));
  });
});

test("a bucket of another partition is told, though it names no region", () => {
  const fleet = webAcl(
    '{ blockCountries: [KP], logging: { destinationArn: "arn:aws-cn:s3:::aws-waf-logs-all" } }',
  );
  expect(faultsFor(fleet).map(({ ruleId }) => ruleId)).toEqual(["region-arn-partition"]);
});

test("an alarm is given by its name, and not by its ARN", () => {
  const fleet = (alarm: string) => `domains:
  - name: api.example.com
    endpoint: regional
    regions: [eu-west-1]
    healthCheck: { alarm: { existing: { eu-west-1: ${value(alarm)} } } }
    mappings: [{ api: orders }]
`;
  expect(faultsFor(fleet("orders: down"))).toEqual([]);
  const arn = "arn:aws:cloudwatch:eu-west-1:111111111111:alarm:orders: down";
  expect(faultsFor(fleet(arn)).map(({ message, help }) => [message, help])).toEqual([
    ["`eu-west-1` is an ARN, and has to be an alarm's name", "Write `orders: down`."],
  ]);
});

test("the key of the state may be an id or an alias", () => {
  for (const key of ["12345678-1234-1234-1234-123456789012", "mrk-1a2b3c4d", "alias/state"])
    expect(faultsFor(state(`kmsKeyId: ${key}`))).toEqual([]);
});
