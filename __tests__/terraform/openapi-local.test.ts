import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stacksOf } from "../support/stack-json";

const hasTerraform = spawnSync("terraform", ["version"]).status === 0;
const tier = hasTerraform || process.env.CI === "true" ? describe : describe.skip;

/** Texts, keys and values that mean something to Terraform, to JSON or to YAML. */
const odd = {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a document says of stage variables
  stage: "https://${stageVariables.host}/items",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VTL's own
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
        "x-amazon-apigateway-integration": { type: "mock", requestTemplates: odd },
      },
    },
  },
  "x-odd": odd,
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
    const { stdout } = spawnSync("terraform", ["console"], {
      cwd: folder,
      input: `base64encode(${expression})\n`,
      encoding: "utf8",
    });
    const imported = JSON.parse(Buffer.from(stdout.trim().slice(1, -1), "base64").toString("utf8"));
    expect(imported["x-odd"]).toEqual(odd);
    expect(imported.paths).toEqual(JSON.parse(document).paths);
  });
});
