// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what Terraform would evaluate
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stacksOf } from "../support/stack-json";

const hasTerraform = spawnSync("terraform", ["version"]).status === 0;
const tier = hasTerraform || process.env.CI === "true" ? describe : describe.skip;

/** Texts, keys and values that mean something to Terraform, to JSON or to YAML. */
const odd = {
  stage: "https://${stageVariables.host}/items",
  template: '#set($x = ${y}) $${z} %{if} %%{w} $ % {} \\ " \n\t\u2028 é <&>',
  nothing: null,
  empty: {},
  list: [1, "1", true, null, [], { a: 0.1, b: -1e3, c: 12345678901 }],
  "${key} %{key}": "x",
};

const document = JSON.stringify({
  openapi: "3.0.3",
  info: { title: "Odd", version: "1" },
  paths: {
    "/items": {
      get: {
        responses: { "200": { description: "ok" } },
        "x-amazon-apigateway-integration": {
          type: "mock",
          requestTemplates: { "application/json": odd.template },
          responses: { default: { statusCode: "200" } },
        },
      },
    },
  },
  "x-odd": odd,
});

/** What Terraform makes of an expression for a text of JSON. */
function evaluated(cwd: string, expression: string) {
  const input = `base64encode(${expression})\n`;
  const { stdout } = spawnSync("terraform", ["console"], { cwd, input, encoding: "utf8" });
  return JSON.parse(Buffer.from(stdout.trim().slice(1, -1), "base64").toString("utf8"));
}

/** A document all of whose texts that become arguments hold what Terraform would evaluate. */
const argumentsOnly = JSON.stringify({
  openapi: "3.0.3",
  info: {
    title: "Odd",
    version: `1\${upper("x")}`,
    description: `The host is \${file("/etc/hostname")}, 10%{page}, \${Site}`,
  },
  paths: {
    "/items": {
      get: {
        responses: { "200": { description: "ok" } },
        "x-amazon-apigateway-integration": {
          type: "http_proxy",
          httpMethod: "GET",
          uri: "https://stock.example.net/items",
          payloadFormatVersion: "1.0",
        },
      },
    },
  },
  "x-amazon-apigateway-cors": { allowOrigins: [`https://\${Site}`, `https://%{x}`] },
  "x-amazon-apigateway-binary-media-types": [`image/\${Site}`, `\${env}/%{y}`],
});

tier("the real terraform", () => {
  const folder = mkdtempSync(join(tmpdir(), "api-domains-openapi-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("imports just what the document says", () => {
    const stack = stacksOf(
      `apis:
  odd:
    kind: rest
    openapi: apis/odd.json
    regions: [eu-west-1]
    stage: { variables: { host: stock.example.net } }
domains: [{ name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: odd }] }]
`,
      { "apis/odd.json": document },
    )["regional-eu-west-1"];
    writeFileSync(join(folder, "locals.tf.json"), JSON.stringify({ locals: stack.locals }));
    const expression = stack.resource.aws_api_gateway_rest_api.odd.body.slice(2, -1);
    const imported = evaluated(folder, expression);
    expect(imported["x-odd"]).toEqual(odd);
    expect(imported.paths).toEqual(JSON.parse(document).paths);
  });

  test("takes what the document says for arguments of the API for texts, filled in", () => {
    const rest = stackOf("rest").resource.aws_api_gateway_rest_api.odd;
    const http = stackOf("http").resource.aws_apigatewayv2_api.odd;
    const locals = {
      rest: { description: rest.description, media: rest.binary_media_types },
      http: { description: http.description, version: http.version, cors: http.cors_configuration },
    };
    writeFileSync(join(folder, "locals.tf.json"), JSON.stringify({ locals }));
    const description = 'The host is ${file("/etc/hostname")}, 10%{page}, shop.example.com';
    expect(evaluated(folder, "jsonencode({ rest = local.rest, http = local.http })")).toEqual({
      rest: { description, media: ["${env}/%{y}", "image/shop.example.com"] },
      http: {
        description,
        version: '1${upper("x")}',
        cors: { allow_origins: ["https://shop.example.com", "https://%{x}"] },
      },
    });
  });
});

/** The stack of an API of that kind, made of that document. */
function stackOf(kind: "rest" | "http") {
  return stacksOf(
    `apis:
  odd:
    kind: ${kind}
    openapi: apis/odd.json
    regions: [eu-west-1]
    parameters: { Site: shop.example.com }
domains: [{ name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: odd }] }]
`,
    { "apis/odd.json": argumentsOnly },
  )["regional-eu-west-1"];
}
