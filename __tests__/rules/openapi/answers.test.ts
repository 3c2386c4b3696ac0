import { pathFaults } from "../../support/openapi-faults";

const described = '"200": { description: Fine, headers: { ETag: { schema: { type: string } } } }';

/** What is found of an operation that answers and maps so. */
function found(responses: string, mapped: string, type = "http"): string[][] {
  return pathFaults(
    `/items: { get: { responses: { ${responses} }, x-amazon-apigateway-integration: { type: ${type}, httpMethod: GET, uri: "https://a.example.net", responses: { ${mapped} } } } }\n`,
    {
      more: "components: { responses: { Fine: { description: Fine, headers: { ETag: { schema: { type: string } } } } } }\n",
    },
  );
}

const etag = (status: string, from = "integration.response.header.ETag") =>
  `{ statusCode: ${status}, responseParameters: { method.response.header.ETag: ${from} } }`;

describe("headers of an answer", () => {
  test.each([
    ["described beside the status", described, `default: ${etag('"200"')}`],
    ["of a status that is a number", described, `default: ${etag("200")}`],
    [
      "described by reference",
      '"200": { $ref: "#/components/responses/Fine" }',
      `default: ${etag('"200"')}`,
    ],
    ["made of a text", described, `default: ${etag('"200"', '"\'W/\\"1\\"\'"')}`],
    [
      "made of the back end's body",
      described,
      `default: ${etag('"200"', "integration.response.body.tag")}`,
    ],
    ["made of a stage variable", described, `default: ${etag('"200"', "stageVariables.tag")}`],
  ])("%s are fine", (_what, responses, mapped) => {
    expect(found(responses, mapped)).toEqual([]);
  });

  test.each(["http", "http_proxy"])("of the type %s that are not described are told", (type) => {
    expect(found('"200": { description: Fine }', `default: ${etag('"200"')}`, type)).toEqual([
      [
        "openapi-response-headers",
        "`method.response.header.ETag` is a header that the answer 200 does not describe",
        "Add `headers: { ETag: { schema: { type: string } } }` to the answer 200 of the operation's `responses`.",
      ],
    ]);
  });

  test("that differ in capitals from what is described are told with that", () => {
    expect(found(described.replace("ETag", "Etag"), `default: ${etag('"200"')}`)).toEqual([
      [
        "openapi-response-headers",
        "`method.response.header.ETag` is a header that the answer 200 does not describe",
        "The answer describes `Etag`: write both alike.",
      ],
    ]);
  });

  test("of an answer that is not described are one finding, however many they are", () => {
    const two = `{ statusCode: "404", responseParameters: { method.response.header.ETag: "'1'", method.response.header.Via: "'2'" } }`;
    expect(found(described, `default: { statusCode: "200" }, "404": ${two}`)).toEqual([
      [
        "openapi-response-headers",
        "GET /items gives headers to an answer 404, which it does not describe",
        'Add it to its `responses`: `"404": { description: …, headers: { ETag: { schema: { type: string } }, Via: { schema: { type: string } } } }`.',
      ],
    ]);
  });

  test.each([
    ["integration.response.headers.ETag", "Did you mean `integration.response.header.ETag`?"],
    ["method.request.header.ETag", expect.stringContaining("`integration.response.header.<name>`")],
    ["W1", expect.stringContaining("write `\"'W1'\"`")],
    ["integration.response.query.ETag", expect.stringContaining("The expressions are")],
  ])("are not made of %s", (from, help) => {
    expect(found(described, `default: ${etag('"200"', from)}`)).toEqual([
      [
        "openapi-mapping-expression",
        `\`${from}\` is no expression that a value can be made of`,
        help,
      ],
    ]);
  });

  test("are called by `method.response.header`", () => {
    const mapped = `default: { statusCode: "200", responseParameters: { integration.response.header.ETag: "'1'" } }`;
    expect(found(described, mapped)).toEqual([
      [
        "openapi-mapping-expression",
        "`integration.response.header.ETag` is nothing that a value can be mapped to",
        "Write `method.response.header.<name>`.",
      ],
    ]);
  });
});

describe("the status of an answer", () => {
  test("is one that the operation describes", () => {
    expect(found(described, 'default: { statusCode: "201" }')).toEqual([
      [
        "openapi-response-described",
        "GET /items does not describe the answer 201 that `default` is turned into",
        'Add `"201": { description: … }` to its `responses`.',
      ],
    ]);
  });

  test("is said", () => {
    expect(found(described, "default: {}")).toEqual([
      [
        "openapi-response-described",
        "the answers `default` of the back end are turned into no status",
        expect.stringContaining('`statusCode: "200"`'),
      ],
    ]);
  });

  test("is that of one pattern only", () => {
    expect(found(described, 'default: { statusCode: "200" }, "2..": { statusCode: 200 }')).toEqual([
      [
        "openapi-response-described",
        "the answers `2..` and `default` are both turned into 200, of which an API has one",
        "Give one of them another status: `default` cannot be joined with a pattern.",
      ],
    ]);
  });

  test("of a proxy is the back end's own", () => {
    expect(found(described, 'default: { statusCode: "201" }', "http_proxy")).toEqual([]);
  });
});

describe("a pattern of answers", () => {
  test.each([
    "4\\\\d{2}",
    ".*Not found.*",
    "(?i)error|(?>no)",
    "\\\\[BadRequest\\\\].*",
    "[(]",
    "[)]",
  ])("can be %s", (pattern) => {
    expect(
      found(`${described}, "404": { description: None }`, `"${pattern}": { statusCode: 404 }`),
    ).toEqual([]);
  });

  test.each([
    [
      "*Not found*",
      "begins with `*`, which repeats what stands before it",
      "Write `.*Not found.*`: `.*` is what stands for any text.",
    ],
    ["+", "begins with `+`, which repeats what stands before it", expect.any(String)],
    ["[BadRequest", "does not close the bracket `[`", expect.any(String)],
    ["(4..", "does not close the bracket `(`", expect.any(String)],
    ["4..)", "closes a bracket that is not open: `)`", expect.any(String)],
  ])("cannot be %s", (pattern, fault, help) => {
    expect(
      found(`${described}, "404": { description: None }`, `"${pattern}": { statusCode: 404 }`),
    ).toEqual([["openapi-response-pattern", `the pattern \`${pattern}\` ${fault}`, help]]);
  });
});
