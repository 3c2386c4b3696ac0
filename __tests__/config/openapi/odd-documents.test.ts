import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { attachedIn } from "../../../lib/config/attached-file";
import { parseConfig } from "../../../lib/config/parse-config";
import type { JsonValue } from "../../../lib/model/openapi-document";
import { checkRules } from "../../../lib/rules/check-rules";
import { readDocument, withPaths } from "../../support/read-document";

const fleet = (kind: string) => `project: acme
zones: { example.com: { id: Z1 } }
apis: { a: { kind: ${kind}, openapi: api.yaml, regions: [eu-west-1] } }
domains: [{ name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: a }] }]
`;

const others: readonly JsonValue[] = [5, null, [], {}, { $ref: "#/paths" }];

/** A document with another value somewhere. */
function* variantsOf(value: JsonValue): Generator<JsonValue> {
  yield* others;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    for (const each of variantsOf(inner)) {
      if (Array.isArray(value)) yield value.map((item, at) => (String(at) === key ? each : item));
      else yield { ...value, [key]: each };
    }
  }
}

test.each(["rest-export.json", "http-export.json"])(
  "whatever stands in %s, it is told of and nothing breaks",
  (name) => {
    const document: JsonValue = parse(readFileSync(`__tests__/documents/${name}`, "utf8"));
    let understood = 0;
    for (const variant of variantsOf(document)) {
      const files = { "api.yaml": JSON.stringify(variant) };
      const { fleet: model, findings } = parseConfig(
        [{ name: "domains.yaml", text: fleet(name.startsWith("rest") ? "rest" : "http") }],
        { readAttached: attachedIn(files) },
      );
      const [api] = model?.apis ?? [];
      const isUnderstood = api?.owned === true && api.document !== undefined;
      expect([JSON.stringify(variant), isUnderstood]).toEqual([
        JSON.stringify(variant),
        findings.length === 0,
      ]);
      if (model !== undefined) checkRules(model, "2026-11-21");
      understood += isUnderstood ? 1 : 0;
    }
    expect(understood).toBeGreaterThan(50);
  },
);

test("references that lead from file to file for ever are told of", () => {
  const chain = [...Array(5000).keys()].map(
    (each) => `l${each}: { a: { $ref: "#/l${each + 1}" } }`,
  );
  const { document, told } = readDocument({
    "api.yaml": withPaths("/a: {}", "x-a: { $ref: 'x.yaml#/l0' }\n"),
    "x.yaml": `${chain.join("\n")}\nl5000: {}\n`,
  });
  expect(document).toBeUndefined();
  expect(told.map(([, message]) => message)).toEqual([
    "with what it refers to in other files the document is more than 200 levels deep",
  ]);
});

test("a function of a template is told of where it stands", () => {
  const { told } = readDocument(
    withPaths(`/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      uri: { Fn::Sub: "arn:\${AWS::Partition}:lambda" }`),
  );
  expect(told).toEqual([
    [
      "api.yaml:8:16",
      "`Fn::Sub` is a function of CloudFormation's templates, and nothing evaluates it here",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      "Write the text itself: `${AWS::Region}`, `${AWS::AccountId}`, `${AWS::Partition}` and `${Name}` of the API's `parameters` are filled in.",
    ],
  ]);
});
