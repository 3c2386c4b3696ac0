import { goodMutualTls, mutualTlsExample } from "../../../lib/rules/mutual-tls-example";
import { faultsFor, findingsFor } from "../../support/findings-for";

/** The ids and places of what is wrong with a file. */
const broken = (yaml: string) =>
  faultsFor(yaml).map(({ ruleId, at }) => [ruleId.replace("mutual-tls-", ""), at.path.join(".")]);

/** The ids and messages. */
const told = (yaml: string) =>
  faultsFor(yaml).map(({ ruleId, message }) => [ruleId.replace("mutual-tls-", ""), message]);

const withSettings = (...lines: string[]) =>
  mutualTlsExample("truststore: truststores/partners.pem", ...lines);

const other = (keys: string, api = "trade", name = "open.example.com") =>
  `  - name: ${name}\n    region: eu-west-1\n    ${keys}\n    mappings: [{ api: ${api} }]\n`;

const also = (api: string) => goodMutualTls.replace("domains:\n", `${api}domains:\n`);

describe("the default endpoint", () => {
  const said = (value: string) =>
    goodMutualTls.replace("disableExecuteApiEndpoint: true", `disableExecuteApiEndpoint: ${value}`);

  test("of an API by its id has to be said to be disabled", () => {
    expect(told(goodMutualTls.replace("    disableExecuteApiEndpoint: true\n", ""))).toEqual([
      [
        "default-endpoint",
        '"trade" may answer under its execute-api name too, to clients without the certificate that "trade.example.com" asks for',
      ],
    ]);
    expect(told(said("true"))).toEqual([]);
  });

  test("that is said to be there is told as a fact, where it is said", () => {
    expect(told(said("false"))).toEqual([
      [
        "default-endpoint",
        '"trade" answers under its execute-api name too, to clients without the certificate that "trade.example.com" asks for',
      ],
    ]);
    expect(broken(said("false"))).toEqual([
      ["default-endpoint", "apis.trade.disableExecuteApiEndpoint"],
    ]);
  });

  test("is told once for an API that several such domains map", () => {
    const two = `${said("false")}${other("endpoint: regional\n    mutualTls: { truststore: truststores/partners.pem }")}`;
    expect(broken(two)).toEqual([["default-endpoint", "apis.trade.disableExecuteApiEndpoint"]]);
  });

  test("of an API that the fleet makes is disabled, unless the fleet says otherwise", () => {
    const owned = (more = "") =>
      goodMutualTls.replace(
        /apis:.*domains:/s,
        `apis:\n  trade: { kind: rest, openapi: apis/stock.yaml, regions: [eu-west-1]${more} }\ndomains:`,
      );
    expect(broken(owned())).toEqual([]);
    expect(broken(owned(", disableExecuteApiEndpoint: false"))).toEqual([
      ["default-endpoint", "apis.trade.disableExecuteApiEndpoint"],
    ]);
  });

  const second = (value: string, region = "eu-west-1", id = "t1r2a3d4e5") =>
    `  second:\n    kind: rest\n${value}    regions: { ${region}: { id: ${id}, stage: beta } }\n`;
  const [isOff, isOn] = ["true", "false"].map(
    (value) => `    disableExecuteApiEndpoint: ${value}\n`,
  );
  const unsaid = (api: string) =>
    also(api).replace(
      "    disableExecuteApiEndpoint: true\n    regions: { eu-west-1: { id: t1",
      "    regions: { eu-west-1: { id: t1",
    );

  test("that another name of the API says is there is told at that name", () => {
    expect(told(also(second(`${isOn}`)))).toEqual([
      [
        "default-endpoint",
        '"second", which is the same API as "trade", answers under its execute-api name too, to clients without the certificate that "trade.example.com" asks for',
      ],
    ]);
    expect(broken(also(second(`${isOn}`)))).toEqual([
      ["default-endpoint", "apis.second.disableExecuteApiEndpoint"],
    ]);
    expect(broken(unsaid(second(`${isOn}`)))).toEqual([
      ["default-endpoint", "apis.second.disableExecuteApiEndpoint"],
    ]);
  });

  test("is disabled where one name of the API says so", () => {
    expect(broken(also(second("")))).toEqual([]);
    expect(broken(also(second(`${isOff}`)))).toEqual([]);
    expect(broken(unsaid(second(`${isOff}`).replace("  second", "  before")))).toEqual([]);
    expect(broken(unsaid(second("")))).toEqual([
      ["default-endpoint", "apis.trade.disableExecuteApiEndpoint"],
    ]);
  });

  test("of another API, or of one with the id in another region, may be there", () => {
    expect(broken(also(second(`${isOn}`, "us-east-1")))).toEqual([]);
    expect(broken(also(second(`${isOn}`, "eu-west-1", "other")))).toEqual([]);
  });

  test("of an API that no such domain maps may be there", () => {
    expect(broken(`${goodMutualTls}${other("endpoint: regional", "orders")}`)).toEqual([]);
  });
});

describe("another domain, without mutual TLS,", () => {
  test.each(["regional", "edge"])(
    "that is %s and leads to the same stage is a way around",
    (endpoint) => {
      expect(broken(`${goodMutualTls}${other(`endpoint: ${endpoint}`)}`)).toEqual([
        ["other-domain", "domains.1.mappings.0.api"],
      ]);
    },
  );

  test("that leads to the same stage by another name of the API is one too", () => {
    const alias = `  alias:
    kind: rest
    regions: { eu-west-1: { id: t1r2a3d4e5, stage: prod } }
`;
    expect(broken(`${also(alias)}${other("endpoint: regional", "alias")}`)).toEqual([
      ["other-domain", "domains.1.mappings.0.api"],
    ]);
  });

  test("that stands before it in the file is told as well", () => {
    const first = goodMutualTls.replace("domains:\n", `domains:\n${other("endpoint: regional")}`);
    expect(broken(first)).toEqual([["other-domain", "domains.0.mappings.0.api"]]);
  });

  test("that leads to another stage of the API gives a warning", () => {
    const beta = `  beta:
    kind: rest
    regions: { eu-west-1: { id: t1r2a3d4e5, stage: beta } }
`;
    const yaml = `${also(beta)}${other("endpoint: regional", "beta")}`;
    expect(faultsFor(yaml).map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["mutual-tls-other-stage", "warning"],
    ]);
  });

  test("that leads to another API is none of its business, though that has the id in another region", () => {
    const far = `  far:
    kind: rest
    regions: { us-east-1: { id: t1r2a3d4e5, stage: prod } }
`;
    const domain = other("endpoint: regional", "far").replace("eu-west-1", "us-east-1");
    expect(broken(`${also(far)}${domain}`)).toEqual([]);
  });
});

describe("a domain without mutual TLS in another region", () => {
  const twice = goodMutualTls.replace(
    "stage: prod }",
    "stage: prod }, us-east-1: { id: u1s2, stage: prod }",
  );
  const far = (keys: string, region = "region: us-east-1") =>
    other(keys).replace("region: eu-west-1", region);

  test("that leads to the same API gives a warning", () => {
    const found = faultsFor(`${twice}${far("endpoint: regional")}`);
    expect(
      found.map(({ ruleId, severity, message, at }) => [
        ruleId,
        severity,
        message,
        at.path.join("."),
      ]),
    ).toEqual([
      [
        "mutual-tls-other-region",
        "warning",
        '"open.example.com" leads to "trade" in us-east-1 without a certificate, which "trade.example.com" asks for in eu-west-1',
        "domains.1.mappings.0.api",
      ],
    ]);
  });

  test("that is in the guarded region too is told as a way around only", () => {
    const both = far("endpoint: regional\n    alias: false", "regions: [eu-west-1, us-east-1]");
    expect(broken(`${twice}${both}`)).toEqual([["other-domain", "domains.1.mappings.0.api"]]);
  });

  test("that is private, asks for certificates or leads elsewhere is none of its business", () => {
    const asking = "endpoint: regional\n    mutualTls: { truststore: truststores/partners.pem }";
    expect(broken(`${twice}${far(asking)}`)).toEqual([]);
    const elsewhere = `  far: { kind: rest, regions: { us-east-1: { id: f1, stage: prod } } }\n`;
    const leading = far("endpoint: regional").replace("api: trade", "api: far");
    expect(broken(`${twice.replace("domains:\n", `${elsewhere}domains:\n`)}${leading}`)).toEqual(
      [],
    );
  });
});

describe("two domains with mutual TLS on one stage", () => {
  const second = (truststore: string) =>
    `${goodMutualTls}${other(`endpoint: regional\n    mutualTls: { truststore: ${truststore} }`)}`;

  test("with other truststores let each other's clients in", () => {
    expect(broken(second("truststores/vendors.pem"))).toEqual([
      ["truststores-differ", "domains.1.mutualTls.truststore"],
    ]);
  });

  test("with the same one, or the same certificates in two files, do not", () => {
    expect(broken(second("truststores/partners.pem"))).toEqual([]);
    expect(broken(second("truststores/twice.pem"))).toEqual([["truststore-duplicate", "1"]]);
  });
});

describe("health", () => {
  const routed = (settings: string) =>
    withSettings("routing: { policy: latency }", "regionalNames: true", settings);

  test("comes from no calls", () => {
    expect(broken(routed("healthCheck: { path: /health }"))).toEqual([
      ["probe", "domains.0.healthCheck.path"],
    ]);
    expect(broken(routed("healthCheck: { alarm: { existing: { eu-west-1: a } } }"))).toEqual([]);
  });

  test("where it is missing, is advised by alarm only", () => {
    const yaml = goodMutualTls
      .replace("    region: eu-west-1\n", "    regions: [eu-west-1, us-east-1]\n")
      .replace("stage: prod } }", "stage: prod }, us-east-1: { id: t2, stage: prod } }");
    expect(faultsFor(yaml).map(({ ruleId, help }) => [ruleId, help])).toEqual([
      [
        "routing-health-check",
        "Write `healthCheck: { alarm: { errors: 10 } }` for an alarm on its API. Where people take a region out, accept this with the reason.",
      ],
    ]);
  });
});

test.each([
  ["TLS_1_0", [["security-policy", "domains.0.securityPolicy"]]],
  ["TLS_1_2", []],
])("beside the security policy %s", (policy, expected) => {
  const found = broken(withSettings(`securityPolicy: ${policy}`));
  expect(found.filter(([rule]) => rule === "security-policy")).toEqual(expected);
});

test("a WebSocket API is told where it is mapped", () => {
  const talk = `  talk:
    kind: websocket
    disableExecuteApiEndpoint: true
    regions: { eu-west-1: { id: w1, stage: live } }
`;
  expect(broken(also(talk).replace("api: trade", "api: talk"))).toEqual([
    ["websocket", "domains.0.mappings.0.api"],
  ]);
});

describe("revocation is a note", () => {
  const notes = (yaml: string) =>
    findingsFor(yaml).filter(({ ruleId }) => ruleId === "mutual-tls-revocation");

  test("for an API by its id, which may have an authorizer", () => {
    expect(notes(goodMutualTls).map(({ severity, at }) => [severity, at.path.join(".")])).toEqual([
      ["note", "domains.0.mutualTls"],
    ]);
  });

  const owned = (settings: string) =>
    goodMutualTls.replace(
      /apis:.*domains:/s,
      `apis:\n  trade: { kind: rest, openapi: apis/own.yaml, regions: [eu-west-1]${settings} }\ndomains:`,
    );
  const authorizer =
    ', authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:check" }';
  const document = (security: string, type = "http_proxy") => ({
    "apis/own.yaml": `openapi: 3.0.3
info: { title: Own, version: "1.0" }
paths:
  /items:
    get:
      ${security}
      responses: { "200": { description: Fine } }
      x-amazon-apigateway-integration: { type: ${type}, httpMethod: GET, uri: "https://own.example.net" }
`,
  });
  const told = (settings: string, security: string, type?: string) =>
    findingsFor(owned(settings), document(security, type)).filter(
      ({ ruleId }) => ruleId === "mutual-tls-revocation",
    );
  const helps = (settings: string, security: string) =>
    told(settings, security).map(({ help }) => help);

  test("for an API that the fleet makes without an authorizer, and not with one", () => {
    expect(helps("", "operationId: items")).toEqual([
      "Add `authorizer: { lambdaArn: arn:… }` at `apis.trade`. If short-lived certificates make it needless, accept this with that reason.",
    ]);
    expect(helps(authorizer, "operationId: items")).toEqual([]);
  });

  test("for an operation that the API's authorizer leaves alone", () => {
    expect(helps(authorizer, "security: []")).toEqual([
      "Take their `security` out of the document, so that the API's `authorizer` decides on them too, or accept this with the reason why they are for everybody.",
    ]);
    expect(told(authorizer, "security: []").map(({ message }) => message)).toEqual([
      'clients of "trade.example.com" whose certificates are revoked get to GET /items of "trade", unless an authorizer there turns them away',
    ]);
  });

  test("and for no mock, which has nothing to give away", () => {
    expect(told(authorizer, "security: []", "mock")).toEqual([]);
    expect(told("", "operationId: items", "mock")).toEqual([]);
  });
});

describe("a proof of ownership", () => {
  const ARN = "arn:aws:acm:eu-west-1:111111111111:certificate";
  const existing = `certificate: { arn: "${ARN}/6b1f" }`;
  const proven = (proof: string, ...lines: string[]) =>
    mutualTlsExample(
      `truststore: truststores/partners.pem, ownershipCertificate: ${proof}`,
      ...lines,
    );

  test("is missed beside a certificate that exists, and only there", () => {
    expect(broken(withSettings(existing))).toEqual([["ownership-missing", "domains.0.mutualTls"]]);
    expect(broken(withSettings())).toEqual([]);
  });

  test("is needless beside a certificate that is requested, and no proof for itself", () => {
    const at = "domains.0.mutualTls.ownershipCertificate";
    expect(broken(proven(`"${ARN}/0f1e"`))).toEqual([["ownership-needless", at]]);
    expect(broken(proven(`"${ARN}/6b1f"`, existing))).toEqual([["ownership-needless", at]]);
    expect(broken(proven(`"${ARN}/0f1e"`, existing))).toEqual([]);
  });

  test.each([
    [
      '"arn:aws:acm:us-east-1:111111111111:certificate/0f1e"',
      '"trade.example.com" needs its proof of ownership in eu-west-1, but this one is in us-east-1',
    ],
    [
      '"arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/0f1e"',
      '"arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/0f1e" is not a whole ARN of a certificate in ACM',
    ],
    [`{ us-east-1: "${ARN}/0f1e" }`, '"trade.example.com" has no proof of ownership in eu-west-1'],
  ])("%s is none", (proof, message) => {
    expect(told(proven(proof, existing))).toEqual([["ownership-arn", message]]);
  });

  test("in another account than the domain's is none, if that is known", () => {
    const theirs = `"${ARN.replace("111111111111", "222222222222")}/0f1e"`;
    const message = (account: string) =>
      `"trade.example.com" is in account ${account}, but its proof of ownership is in 222222222222`;
    expect(told(proven(theirs, existing))).toEqual([["ownership-arn", message("111111111111")]]);
    const inProd = (yaml: string) =>
      yaml.replace("    kind: rest\n", "    kind: rest\n    account: prod\n");
    expect(told(inProd(proven(theirs, existing, "account: prod")))).toEqual([
      ["ownership-arn", message("111111111111")],
    ]);
    expect(told(inProd(proven(`"${ARN}/0f1e"`, existing, "account: prod")))).toEqual([]);
    expect(told(proven(theirs)).map(([rule]) => rule)).toEqual(["ownership-needless"]);
  });

  test("that is listed counts as used, and has to cover the name and the regional names", () => {
    const listed = (names: string, ...lines: string[]) =>
      `certificates: { proof: { names: ${names} } }\n${proven("proof", existing, ...lines)}`;
    expect(broken(listed("[trade.example.com]"))).toEqual([]);
    expect(broken(listed('["*.example.com"]'))).toEqual([]);
    expect(told(listed("[trade.example.com]", "regionalNames: true"))).toEqual([
      [
        "ownership-covers",
        'the certificate "proof" cannot prove who owns "eu-west-1.trade.example.com": it is for trade.example.com',
      ],
    ]);
  });

  test("that is not listed is told", () => {
    expect(told(proven("nothing", existing))).toEqual([
      ["reference-known", "nothing under `certificates` is named `nothing`"],
    ]);
  });

  test("that another such domain shows to its clients is refused, by its ARN or its name", () => {
    const second = (certificate: string) =>
      other(
        `endpoint: regional\n    mutualTls: { truststore: truststores/partners.pem }\n    certificate: ${certificate}`,
      );
    expect(
      broken(`${proven(`"${ARN}/0f1e"`, existing)}${second(`{ arn: "${ARN}/0f1e" }`)}`),
    ).toContainEqual(["ownership-server", "domains.0.mutualTls.ownershipCertificate"]);
    expect(
      broken(
        `certificates: { all: { names: ["*.example.com"] } }\n${proven("all", existing)}${second("all")}`,
      ),
    ).toEqual([["ownership-server", "domains.0.mutualTls.ownershipCertificate"]]);
  });
});

describe("an authorizer's function", () => {
  const deciding = (authorizer: string, regions = "[eu-west-1]") =>
    `apis:\n  trade: { kind: rest, openapi: apis/stock.yaml, regions: ${regions}, authorizer: { lambdaArn: ${authorizer} } }\ndomains:\n${other("endpoint: regional")}`;
  const check = (region: string) => `"arn:aws:lambda:${region}:111111111111:function:check"`;
  const message =
    'the authorizer of "trade" has to be in eu-west-1, but this function is in us-east-1';

  test("is in the region of its API", () => {
    expect(told(deciding(check("eu-west-1")))).toEqual([]);
    expect(told(deciding(check("us-east-1")))).toEqual([["authorizer-function", message]]);
    const at = `{ eu-west-1: ${check("us-east-1")} }`;
    expect(told(deciding(at))).toEqual([["authorizer-function", message]]);
    expect(broken(deciding(at))).toEqual([
      ["authorizer-function", "apis.trade.authorizer.lambdaArn.eu-west-1"],
    ]);
  });
});

describe("the form", () => {
  const messages = (mutualTls: string) =>
    faultsFor(mutualTlsExample(mutualTls)).map(({ message }) => message);

  const refused: [mutualTls: string, message: string][] = [
    [
      'truststore: "https://s3.amazonaws.com/b/k.pem"',
      "`truststore` has to be a file's path, or s3://bucket/key",
    ],
    [
      'truststore: "arn:aws:s3:::b/k.pem"',
      "`truststore` has to be a file's path, or s3://bucket/key",
    ],
    ['truststore: "s3:/bucket/k.pem"', "`truststore` has to be a file's path, or s3://bucket/key"],
    ['truststore: "s3://bucket"', "`truststore` is not of the form s3://bucket/key"],
    ['truststore: "s3://bucket/"', "`truststore` is not of the form s3://bucket/key"],
    ['truststore: "s3://Bucket/k.pem"', "`truststore` is not of the form s3://bucket/key"],
    [
      `truststore: "s3://bucket/${"k".repeat(2037)}", truststoreVersion: a`,
      "`truststore` is longer than 2,048 characters, the most that API Gateway takes",
    ],
    [
      'truststore: "s3://bucket/k.pem?versionId=abc"',
      "`truststore` names a version, which API Gateway takes for a part of the key",
    ],
    [
      `truststore: "s3://bucket/k.pem", truststoreVersion: ${"v".repeat(65)}`,
      "`truststoreVersion` is longer than 64 characters, the most that API Gateway takes",
    ],
    [
      "truststore: truststores/partners.pem, truststoreVersion: a",
      "`truststoreVersion` goes with a truststore in S3",
    ],
    [
      'truststore: "s3://bucket/k.pem", truststoreVersion: a, bucket: acme-trust',
      "`bucket` goes with a truststore that is a file",
    ],
    ["bucket: acme-trust", "`truststore` is missing"],
  ];
  test.each(refused.map(([mutualTls, message]) => [message, mutualTls]))(
    "is refused: %s",
    (message, mutualTls) => {
      expect(messages(mutualTls)).toEqual([message]);
    },
  );

  test("a version in a URI is moved to its own key", () => {
    const written = 'truststore: "s3://bucket/k.pem?versionId=abc"';
    expect(faultsFor(mutualTlsExample(written)).map(({ help }) => help)).toEqual([
      'Take it out of the URI, and write `truststoreVersion: "abc"`.',
    ]);
  });

  test("2,048 characters are a URI, and 64 a version", () => {
    const uri = `s3://bucket/${"k".repeat(2036)}`;
    expect(uri).toHaveLength(2048);
    expect(messages(`truststore: "${uri}", truststoreVersion: ${"v".repeat(64)}`)).toEqual([]);
  });

  test("a file that is not there is told where it is named", () => {
    expect(messages("truststore: truststores/nobody.pem")).toEqual([
      "truststores/nobody.pem cannot be used: there is no such file",
    ]);
  });

  test.each(["edge", "private"])("goes with no %s domain", (endpoint) => {
    const yaml = goodMutualTls.replace("endpoint: regional", `endpoint: ${endpoint}`);
    expect(findingsFor(yaml).map(({ help }) => help)).toContain(
      "`mutualTls` goes with `endpoint: regional`.",
    );
  });
});
