import { attachedIn } from "../../lib/config/attached-file";
import { parseConfig } from "../../lib/config/parse-config";
import { readTruststore } from "../../lib/config/truststore/read-truststore";
import { mutualTlsDomains } from "../../lib/model/mutual-tls-domains";
import { planTruststores } from "../../lib/plan/truststore-plan";
import { exampleTruststores } from "../../lib/rules/example-truststores";
import { goodMutualTls, mutualTlsExample } from "../../lib/rules/mutual-tls-example";
import { statement, statementsOf } from "../support/policies";
import { type StackJson, stacksOf } from "../support/stack-json";
import { certificate } from "../support/x509";

const partners = exampleTruststores["truststores/partners.pem"] ?? "";
const { truststore: read } = readTruststore("a", Buffer.from(partners));

const stackOf = (yaml: string, name = "regional-eu-west-1"): StackJson => stacksOf(yaml)[name];
const resourcesOf = (yaml: string): StackJson => stackOf(yaml).resource;

const ID = "trade_example_com";
const bound = {
  truststore_uri: `s3://\${aws_s3_object.${ID}.bucket}/\${aws_s3_object.${ID}.key}`,
  truststore_version: `\${aws_s3_object.${ID}.version_id}`,
};
const http = goodMutualTls.replace("kind: rest", "kind: http");

describe("a truststore that is a file", () => {
  test("M-10: is an object of the stack, to whose version the domain is bound", () => {
    const { aws_s3_object, aws_api_gateway_domain_name } = resourcesOf(goodMutualTls);
    expect(aws_s3_object[ID]).toEqual({
      bucket: `\${aws_s3_bucket.truststores.id}`,
      key: "trade.example.com.pem",
      content: partners,
      content_type: "application/x-pem-file",
      etag: read?.md5,
      override_provider: { default_tags: { tags: {} } },
      depends_on: ["aws_s3_bucket_versioning.truststores"],
    });
    expect(aws_api_gateway_domain_name[ID].mutual_tls_authentication).toEqual(bound);
  });

  test("M-10: is bound to a domain of HTTP APIs in the same way", () => {
    const { aws_api_gateway_domain_name } = resourcesOf(http);
    expect(aws_api_gateway_domain_name[ID]).toMatchObject({
      mutual_tls_authentication: bound,
      security_policy: "TLS_1_2",
    });
  });

  test("M-11: is in a bucket that keeps versions before anything is put there", () => {
    const { aws_s3_bucket, aws_s3_bucket_versioning, aws_s3_object } = resourcesOf(goodMutualTls);
    expect(aws_s3_bucket).toEqual({ truststores: { bucket_prefix: "acme-truststores-" } });
    expect(aws_s3_bucket_versioning.truststores).toEqual({
      bucket: `\${aws_s3_bucket.truststores.id}`,
      versioning_configuration: { status: "Enabled" },
    });
    expect(aws_s3_object[ID].depends_on).toEqual(["aws_s3_bucket_versioning.truststores"]);
  });

  test("is in a bucket that is encrypted, nobody else's, and closed to the public and to HTTP", () => {
    const resources = resourcesOf(goodMutualTls);
    const bucket = `\${aws_s3_bucket.truststores.id}`;
    const arn = `\${aws_s3_bucket.truststores.arn}`;
    expect(resources.aws_s3_bucket_server_side_encryption_configuration.truststores).toEqual({
      bucket,
      rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }],
    });
    expect(resources.aws_s3_bucket_ownership_controls.truststores).toEqual({
      bucket,
      rule: { object_ownership: "BucketOwnerEnforced" },
    });
    expect(resources.aws_s3_bucket_public_access_block.truststores).toMatchObject({
      bucket,
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(JSON.parse(resources.aws_s3_bucket_policy.truststores.policy).Statement).toEqual([
      {
        Sid: "OnlyWithTls",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [arn, `${arn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ]);
  });

  test("M-28: is in a bucket that is named, of which the stack makes nothing but the object, if it keeps versions", () => {
    const resources = resourcesOf(
      mutualTlsExample("truststore: truststores/partners.pem, bucket: acme-trust"),
    );
    expect(Object.keys(resources).filter((type) => type.startsWith("aws_s3"))).toEqual([
      "aws_s3_object",
    ]);
    expect(resources.aws_s3_object[ID]).toEqual({
      bucket: "acme-trust",
      key: "trade.example.com.pem",
      content: partners,
      content_type: "application/x-pem-file",
      override_provider: { default_tags: { tags: {} } },
      lifecycle: {
        postcondition: [
          {
            condition: `\${self.version_id != null && self.version_id != ""}`,
            error_message:
              "The bucket keeps no versions: API Gateway would go on with the former truststore.",
          },
        ],
      },
    });
    expect(resources.aws_api_gateway_domain_name[ID].mutual_tls_authentication).toEqual(bound);
  });

  test("goes to S3 without what stands between its certificates", () => {
    const { aws_s3_object } = stacksOf(goodMutualTls, {
      "truststores/partners.pem": `# comment\r\n${partners.replaceAll("\n", "\r\n")}`,
    })["regional-eu-west-1"].resource;
    expect(aws_s3_object[ID].content).toBe(partners);
  });

  test("is told in the domain's output by who is trusted, and until when", () => {
    const outputOf = (yaml: string) => stackOf(yaml).output[ID].value;
    const expected = read?.certificates.map(
      ({ subject, notAfter }) => `${subject}, until ${notAfter.slice(0, 10)}`,
    );
    expect(outputOf(goodMutualTls).trusted_authorities).toEqual(expected);
    expect(outputOf(http).trusted_authorities).toEqual(expected);
    const odd = certificate({
      name: `\${path.cwd} and %{if}`,
      keyCertSign: true,
      to: "2036-11-18",
    });
    const { output } = stacksOf(goodMutualTls, { "truststores/partners.pem": odd.pem })[
      "regional-eu-west-1"
    ];
    expect(output[ID].value.trusted_authorities).toEqual([
      `CN=$\${path.cwd} and %%{if}, until 2036-11-18`,
    ]);
    const object = mutualTlsExample('truststore: "s3://acme-trust/a/b.pem", truststoreVersion: v1');
    expect(outputOf(object)).not.toHaveProperty("trusted_authorities");
  });

  test("of a wildcard domain has a key without an asterisk", () => {
    const wildcard = goodMutualTls.replace("trade.example.com", '"*.example.com"');
    expect(resourcesOf(wildcard).aws_s3_object.wildcard__example_com.key).toBe("_.example.com.pem");
  });

  test("is in every region's own bucket, and for regional names beside the domain's", () => {
    const stacks = stacksOf(`apis:
  trade:
    kind: rest
    disableExecuteApiEndpoint: true
    regions:
      eu-west-1: { id: t1, stage: prod }
      us-east-1: { id: t2, stage: prod }
domains:
  - name: trade.example.com
    endpoint: regional
    regions: [eu-west-1, us-east-1]
    regionalNames: true
    mutualTls: { truststore: truststores/partners.pem }
    mappings: [{ api: trade }]
`);
    for (const region of ["eu-west-1", "us-east-1"]) {
      const { resource } = stacks[`regional-${region}`];
      const id = `${region}_trade_example_com`;
      expect(Object.keys(resource.aws_s3_object).sort()).toEqual([id, ID].sort());
      expect(resource.aws_s3_object[id].key).toBe(`${region}.trade.example.com.pem`);
      expect(resource.aws_api_gateway_domain_name[id].mutual_tls_authentication).toEqual({
        truststore_uri: `s3://\${aws_s3_object.${id}.bucket}/\${aws_s3_object.${id}.key}`,
        truststore_version: `\${aws_s3_object.${id}.version_id}`,
      });
      expect(Object.keys(resource.aws_s3_bucket)).toEqual(["truststores"]);
    }
  });
});

test("a truststore in S3 is named as it is written, and the stack makes no bucket", () => {
  const resources = resourcesOf(
    mutualTlsExample('truststore: "s3://acme-trust/a/b.pem", truststoreVersion: v1'),
  );
  expect(Object.keys(resources).filter((type) => type.startsWith("aws_s3"))).toEqual([]);
  expect(resources.aws_api_gateway_domain_name[ID].mutual_tls_authentication).toEqual({
    truststore_uri: "s3://acme-trust/a/b.pem",
    truststore_version: "v1",
  });
});

test.each([
  ["acme", "acme-truststores-"],
  ["a-project-of-exactly-24-le", "a-project-of-exactly-24-truststores-"],
  ["a-project-whose-name-has-30-of", "a-project-whose-name-has-truststores-"],
])(
  "the bucket of %s has a prefix that leaves the provider room for its own part",
  (project, prefix) => {
    const { fleet } = parseConfig([{ name: "domains.yaml", text: goodMutualTls }], {
      readAttached: attachedIn(exampleTruststores),
    });
    const domains = mutualTlsDomains(fleet ?? { domains: [] });
    expect(planTruststores(domains, "eu-west-1", project).bucketPrefix).toBe(prefix);
    expect(prefix.length).toBeLessThanOrEqual(37);
  },
);

describe("a proof of ownership", () => {
  const existing = 'certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }';
  const proof = "arn:aws:acm:eu-west-1:111111111111:certificate/0f1e";

  test("that exists is named by its ARN", () => {
    const settings = `truststore: truststores/partners.pem, ownershipCertificate: "${proof}"`;
    const yaml = mutualTlsExample(settings, existing);
    expect(
      resourcesOf(yaml).aws_api_gateway_domain_name[ID].ownership_verification_certificate_arn,
    ).toBe(proof);
    const second = resourcesOf(yaml.replace("kind: rest", "kind: http"));
    expect(second.aws_api_gateway_domain_name[ID].ownership_verification_certificate_arn).toBe(
      proof,
    );
  });

  test("that is listed is requested and proven in the stack, and waited for", () => {
    const settings = "truststore: truststores/partners.pem, ownershipCertificate: proof";
    const resources = resourcesOf(
      `certificates: { proof: { names: [trade.example.com] } }\n${mutualTlsExample(settings, existing)}`,
    );
    expect(Object.keys(resources.aws_acm_certificate)).toEqual(["certificate__proof"]);
    expect(resources.aws_route53_record).toHaveProperty("validation__trade_example_com");
    expect(resources.aws_api_gateway_domain_name[ID].ownership_verification_certificate_arn).toBe(
      `\${aws_acm_certificate_validation.certificate__proof.certificate_arn}`,
    );
  });

  test("whose name's DNS is elsewhere is requested first, and the domain comes later", () => {
    const settings = "truststore: truststores/partners.pem, ownershipCertificate: proof";
    const resources = resourcesOf(
      `zones: { example.org: external }
certificates: { proof: { names: [trade.example.org] } }
${mutualTlsExample(settings, existing).replaceAll("example.com", "example.org")}`,
    );
    expect(Object.keys(resources)).toEqual(["aws_acm_certificate"]);
  });
});

describe("M-12", () => {
  const account = goodMutualTls.replace("    mappings:", "    account: prod\n    mappings:");

  test("M-12: who deploys may read and write the objects and their versions, in no other bucket", () => {
    const statements = statementsOf(account, "prod", "deploy");
    expect(statement(statements, "Truststores")).toMatchObject({
      Action: [
        "s3:DeleteObjectVersion",
        "s3:GetObject",
        "s3:GetObjectTagging",
        "s3:GetObjectVersion",
        "s3:PutObject",
      ],
      Resource: ["arn:aws:s3:::acme-truststores-*/trade.example.com.pem"],
    });
    expect(statement(statements, "TruststoreBuckets").Resource).toEqual([
      "arn:aws:s3:::acme-truststores-*",
    ]);
  });

  test("M-12: a truststore in S3 is read, with its versions, and nothing is written", () => {
    const given = account.replace("truststores/partners.pem", '"s3://acme-trust/a/b.pem"');
    const statements = statementsOf(given, "prod", "deploy");
    expect(statements.filter(({ Sid }) => Sid.includes("Truststore"))).toEqual([
      {
        Sid: "ExistingTruststores",
        Effect: "Allow",
        Action: ["s3:GetObject", "s3:GetObjectVersion"],
        Resource: ["arn:aws:s3:::acme-trust/a/b.pem"],
      },
    ]);
  });

  test("who only plans writes nothing", () => {
    const actions = statementsOf(account, "prod", "plan").flatMap(({ Action }) => Action);
    const ofS3 = actions.filter((action) => action.startsWith("s3:"));
    expect(ofS3.filter((action) => !/^s3:(Get|List)/.test(action))).toEqual([]);
    expect(ofS3).toContain("s3:GetBucketVersioning");
  });
});

describe("the authorizer of an API that the fleet makes", () => {
  const FUNCTION = "arn:aws:lambda:eu-west-1:111111111111:function:check-client";
  const document = (operations: string) => `openapi: 3.0.3
info: { title: Stock, version: "1.0" }
paths:
  /items:
${operations}`;
  const integration =
    "responses: {}, x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, uri: 'https://stock.example.net', payloadFormatVersion: '1.0' }";
  const own = document(
    `    get: { ${integration} }\n    post: { security: [], ${integration} }\n    summary: Items\n`,
  );
  const api = (kind: string, authorizer: string) => `apis:
  trade:
    kind: ${kind}
    openapi: apis/own.yaml
    regions: [eu-west-1]
    authorizer: { ${authorizer} }
domains:
  - name: trade.example.com
    endpoint: regional
    region: eu-west-1
    mutualTls: { truststore: truststores/partners.pem }
    mappings: [{ api: trade }]
`;
  const stack = (kind: string, authorizer: string, text = own): StackJson =>
    stacksOf(api(kind, authorizer), { "apis/own.yaml": text })["regional-eu-west-1"];
  const uri = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`;

  test("decides on every operation without a security of its own", () => {
    const body = stack("rest", `lambdaArn: "${FUNCTION}"`).locals.openapi_trade;
    expect(body.paths["/items"]).toMatchObject({
      get: { security: [{ "trade-authorizer": [] }] },
      post: { security: [] },
      summary: "Items",
    });
    expect(body.components.securitySchemes).toEqual({
      "trade-authorizer": {
        type: "apiKey",
        name: "Unused",
        in: "header",
        "x-amazon-apigateway-authtype": "custom",
        "x-amazon-apigateway-authorizer": {
          type: "request",
          authorizerUri: uri,
          authorizerResultTtlInSeconds: 0,
        },
      },
    });
  });

  test("of an HTTP API gets calls in the second form, and answers with a policy too", () => {
    const body = stack(
      "http",
      `lambdaArn: "${FUNCTION}", ttlSeconds: 60, identitySources: [$request.header.Authorization]`,
    ).locals.openapi_trade;
    expect(body.components.securitySchemes["trade-authorizer"]).toEqual({
      type: "apiKey",
      name: "Unused",
      in: "header",
      "x-amazon-apigateway-authorizer": {
        type: "request",
        authorizerUri: uri,
        authorizerResultTtlInSeconds: 60,
        identitySource: "$request.header.Authorization",
        authorizerPayloadFormatVersion: "2.0",
        enableSimpleResponses: false,
      },
    });
  });

  test("M-25: is let in by the function itself, for this API alone", () => {
    const permission = (lambdaArn: string) =>
      stack("rest", `lambdaArn: "${lambdaArn}"`).resource.aws_lambda_permission;
    const common = {
      action: "lambda:InvokeFunction",
      function_name: "check-client",
      principal: "apigateway.amazonaws.com",
      source_arn: `\${aws_api_gateway_rest_api.trade.execution_arn}/*`,
      lifecycle: { create_before_destroy: true },
      statement_id_prefix: "api-gateway-acme-trade-",
    };
    expect(permission(FUNCTION)).toEqual({ "trade__check-client": common });
    expect(permission(`${FUNCTION}:live`)).toEqual({
      "trade__check-client__live": { ...common, qualifier: "live" },
    });
  });

  test("M-25: in another account has to let the API in by itself", () => {
    const elsewhere = FUNCTION.replace("111111111111", "222222222222");
    const yaml = api("rest", `lambdaArn: "${elsewhere}"`)
      .replace("    regions: [eu-west-1]", "    account: prod\n    regions: [eu-west-1]")
      .replace("    mappings:", "    account: prod\n    mappings:");
    const { resource } = stacksOf(yaml, { "apis/own.yaml": own })["prod-regional-eu-west-1"];
    expect(resource).not.toHaveProperty("aws_lambda_permission");
  });
});
