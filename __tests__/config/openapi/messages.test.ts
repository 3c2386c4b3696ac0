import { readDocument, withPaths } from "../../support/read-document";

const answers = `responses: { "200": { description: Fine } }`;
const get = (lines: string) => withPaths(`/items:\n  get: { ${lines} }`);
const schema = (lines: string) =>
  withPaths(`/items: { get: { ${answers} } }`, `components: { schemas: { Item: { ${lines} } } }`);

describe("what is no OpenAPI 3.0 document is refused as a whole", () => {
  test.each([
    [
      "OpenAPI 2",
      'swagger: "2.0"\ninfo: { title: Items, version: "1" }\npaths: {}\n',
      "1:1",
      "this is OpenAPI 2.0, once called Swagger",
      "Convert it to OpenAPI 3.0: export the API as OpenAPI 3.0 from API Gateway, or use a converter such as `npx swagger2openapi`.",
    ],
    [
      "OpenAPI 3.1",
      "openapi: 3.1.0\ninfo: {}\n",
      "1:1",
      '`openapi` is "3.1.0", but has to be 3.0.0 to 3.0.4',
      "API Gateway does not import OpenAPI 3.1. Write `openapi: 3.0.3`: what that has in another way is told then.",
    ],
    [
      "another version",
      "openapi: 3.2.0\n",
      "1:1",
      '`openapi` is "3.2.0", but has to be 3.0.0 to 3.0.4',
      "Write `openapi: 3.0.3`.",
    ],
    [
      "a template of CloudFormation",
      "AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n",
      "1:1",
      "this is a template of CloudFormation",
      "Name the OpenAPI document itself: what stands below `Body` or `DefinitionBody`, in a file of its own.",
    ],
    [
      "any other map",
      "name: items\n",
      "1:1",
      "`openapi` is missing, which says the version",
      "Add it, such as `openapi: 3.0.3`.",
    ],
    [
      "a list",
      "[a, b]\n",
      "1:1",
      "this is no OpenAPI document, which is a map of keys and values",
      "Begin it with `openapi: 3.0.3`, `info:` and `paths:`.",
    ],
  ])("%s", (_what, text, place, message, help) => {
    expect(readDocument(text)).toEqual({
      document: undefined,
      told: [[`api.yaml:${place}`, message, help]],
    });
  });
});

describe("a mistake in the form is one finding, at its place", () => {
  test.each([
    [
      "no paths",
      "openapi: 3.0.3\n",
      [["1:1", "`paths` is missing in the document", "Add it, such as `paths: { /items: … }`."]],
    ],
    [
      "an empty description",
      "openapi: 3.0.3\ninfo:\n  title: Items\n  version: '1'\n  description:\npaths: {}\n",
      [["5:3", "`description` has to be text, but is empty", "Write text, or leave it out."]],
    ],
    [
      "a path without a slash",
      withPaths(`items: { get: { ${answers} } }`),
      [["4:3", 'the path "items" does not begin with a slash', "Write `/items`."]],
    ],
    [
      "a method that there is not",
      withPaths(`/items: { gte: { ${answers} } }`),
      [["4:13", "there is no key `gte` in a path", "Did you mean `get`?"]],
    ],
    [
      "all methods in the words of others",
      withPaths(`/items: { any: { ${answers} } }`),
      [
        [
          "4:13",
          "there is no key `any` in a path",
          "For all methods write `x-amazon-apigateway-any-method`.",
        ],
      ],
    ],
    [
      "a misspelt key that has to be there, once",
      get('responses: { "200": { descripton: Fine } }'),
      [["5:34", "there is no key `descripton` in a response", "Did you mean `description`?"]],
    ],
    [
      "a status code of its own",
      get("responses: { ok: { description: Fine } }"),
      [
        [
          "5:25",
          '"ok" is no status code',
          'Write one such as `"200"`, a range such as `4XX`, or `default`.',
        ],
      ],
    ],
    [
      "a response of OpenAPI 2",
      get('responses: { "200": { description: Fine, schema: { type: object } } }'),
      [
        [
          "5:53",
          "there is no key `schema` in a response",
          "OpenAPI 3.0 has it by content type: `content: { application/json: { schema: … } }`.",
        ],
      ],
    ],
    [
      "a parameter of OpenAPI 2",
      get(`${answers}, parameters: [{ name: page, in: query, type: integer }]`),
      [
        [
          "5:95",
          "there is no key `type` in a parameter",
          "OpenAPI 3.0 has it inside of a schema: `schema: { type: string }`.",
        ],
      ],
    ],
    [
      "a parameter of the path that can be missing",
      get(`${answers}, parameters: [{ name: id, in: path, schema: { type: string } }]`),
      [
        [
          "5:70",
          'the parameter "id" is part of the path and not required',
          "Add `required: true`: without it the path is another one.",
        ],
      ],
    ],
    [
      "a key that is near to no other",
      withPaths(`/items: { get: { ${answers} } }`, "stage: prod\n"),
      [
        [
          "5:1",
          "there is no key `stage` in the document",
          "The keys here are openapi, info, externalDocs, servers, security, tags, paths, components; keys of your own begin with `x-`.",
        ],
      ],
    ],
    [
      "two types, as in OpenAPI 3.1",
      schema("type: [string, 'null']"),
      [
        [
          "5:34",
          "`type` has to be text, but is a list",
          "Write one type; where the value may be null, add `nullable: true`.",
        ],
      ],
    ],
    [
      "a bound in the way of OpenAPI 3.1",
      schema("type: number, exclusiveMinimum: 0"),
      [
        [
          "5:48",
          "`exclusiveMinimum` has to be true or false, but is the number 0",
          "OpenAPI 3.0 has a number in `minimum` or `maximum`, and true here beside it.",
        ],
      ],
    ],
    [
      "a word for a boolean",
      schema("type: string, nullable: yes"),
      [
        [
          "5:48",
          '`nullable` has to be true or false, but is the text "yes"',
          "Write true: in YAML 1.2, yes is text.",
        ],
      ],
    ],
    [
      "a type that there is not",
      schema("type: int"),
      [
        [
          "5:34",
          '`type` cannot be "int"',
          "It can be array, boolean, integer, number, object, string.",
        ],
      ],
    ],
    [
      "a name of a component with a space",
      withPaths(`/items: { get: { ${answers} } }`, "components: { schemas: { An item: {} } }\n"),
      [
        [
          "5:26",
          '"An item" cannot be the name of a component',
          "Write it with letters, digits, full stops, hyphens and underscores only.",
        ],
      ],
    ],
    [
      "a number that JSON has not",
      schema("maximum: .inf"),
      [["5:34", "JSON has no number .inf", "Write another."]],
    ],
  ])("%s", (_what, text, expected) => {
    const told = expected.map(([place, ...rest]) => [`api.yaml:${place}`, ...rest]);
    expect(readDocument(text).told).toEqual(told);
  });
});

describe("what is wrong between the parts of a document", () => {
  test.each([
    [
      "the same path with another name for its parameter",
      withPaths(`/items/{id}: { get: { ${answers} } }\n/items/{item}: { put: { ${answers} } }`),
      "5:3",
      "`/items/{item}` is the same path as `/items/{id}`, with another name for a part of it",
      "Write both with the same names, and their methods below one of them.",
    ],
    [
      "a parameter twice",
      get(
        `${answers}, parameters: [{ name: a, in: query, schema: {} }, { name: a, in: query, schema: {} }]`,
      ),
      "5:106",
      "the parameter `a` in the query is described twice",
      "Keep one of them.",
    ],
    [
      "two operations of one name",
      withPaths(
        `/items:\n  get: { operationId: a, ${answers} }\n  put: { operationId: a, ${answers} }`,
      ),
      "6:12",
      "another operation has the `operationId` `a` already",
      "Give each operation a name of its own, or none.",
    ],
    [
      "a reference to nothing",
      withPaths(
        '/items: { get: { responses: { "200": { $ref: "#/components/responses/Itms" } } } }',
        "components: { responses: { Items: { description: Fine } } }\n",
      ),
      "4:42",
      "`#/components/responses/Itms` leads to nothing in this document",
      "Did you mean `#/components/responses/Items`?",
    ],
    [
      "a reference in the way of OpenAPI 2",
      schema('$ref: "#/definitions/Other"'),
      "5:34",
      "`#/definitions/Other` leads to nothing in this document",
      "OpenAPI 3.0 has schemas in `components`: `#/components/schemas/Other`.",
    ],
    [
      "a reference that leads in a circle",
      schema('$ref: "#/components/schemas/Item"'),
      "5:34",
      "`#/components/schemas/Item` leads from one reference to the next, and never to anything else",
      "Write out at one of the places what is meant.",
    ],
    [
      "a reference without a slash",
      schema('$ref: "#Item"'),
      "5:34",
      "what follows the `#` of `#Item` does not begin with a slash",
      "Write the way from the top of the document, such as `#/components/schemas/Item`.",
    ],
    [
      "a reference to the network",
      schema('$ref: "https://example.com/item.yaml"'),
      "5:34",
      "`https://example.com/item.yaml` is on the network, and nothing is read from there",
      "Save it as a file beside the document, and refer to that.",
    ],
  ])("%s", (_what, text, place, message, help) => {
    expect(readDocument(text).told).toEqual([[`api.yaml:${place}`, message, help]]);
  });
});

describe("a file that is no YAML or holds a secret", () => {
  test.each([
    [
      "a tag of CloudFormation",
      withPaths(`/items: { get: { ${answers}, x-note: !Sub "\${A}" } }`),
      "4:73",
      "`!Sub` is a tag, as templates of CloudFormation have them",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      "Write the text itself: `${AWS::Region}`, `${AWS::AccountId}`, `${AWS::Partition}` and `${Name}` of the API's `parameters` are filled in.",
    ],
    [
      "a key twice",
      "openapi: 3.0.3\nopenapi: 3.0.3\n",
      "2:1",
      "this key stands twice in the same map",
      "Keep one of them; YAML would take the last and drop the first.",
    ],
    [
      "nothing",
      "",
      "1:1",
      "the file is empty",
      "Write the document into it, or name another file.",
    ],
    [
      "an access key, beside something to fill in",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as documents have it
      withPaths("/items: {}", 'x-note: "${Name} AKIAIOSFODNN7EXAMPLE"\n'),
      "5:1",
      "this text holds a private key or an access key",
      "Take it out, and replace the key: whoever has read the file has it. Certificates with their keys are imported into ACM and named by ARN; credentials come from the environment or a role.",
    ],
    [
      "a token of CDKTF",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as documents have it
      withPaths("/items: {}", 'x-note: "${TfToken[TOKEN.1]}"\n'),
      "5:1",
      "this text holds what CDKTF would take for a token of its own",
      "Write it another way.",
    ],
  ])("%s", (_what, text, place, message, help) => {
    expect(readDocument(text)).toEqual({
      document: undefined,
      told: [[`api.yaml:${place}`, message, help]],
    });
  });

  test("bytes that are no text", () => {
    expect(readDocument({ "api.yaml": new Uint8Array([0, 1, 2, 3]) }).told).toEqual([
      ["api.yaml:1:1", "this is not a text file", "Save it as YAML or JSON, in UTF-8."],
    ]);
  });

  test("a file that is not there is told where it is named", () => {
    expect(readDocument({}).told).toEqual([
      [
        "domains.yaml:1:1",
        "api.yaml cannot be used: there is no such file",
        "Correct the path, which begins at the folder of the file that names it, or add the file.",
      ],
    ]);
  });
});
