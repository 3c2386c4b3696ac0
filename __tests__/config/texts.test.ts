import { aDomain, aFleet } from "../support/a-fleet";
import { told } from "../support/told";

const domainKeys = (keys: Record<string, string | undefined>) => aFleet({ domains: aDomain(keys) });
const message = "this text holds a Terraform expression";
const help = "Write the value itself. A fleet is data: nothing in it is evaluated.";

describe("text that Terraform would evaluate is one finding, wherever it stands", () => {
  test.each([
    ["a setting", aFleet({ project: `"\${var.project}"` }), "1:1"],
    ["a directive", domainKeys({ name: '"%{ if true }api%{ endif }.example.com"' }), "5:5"],
    ["a token of CDKTF", domainKeys({ name: `"\${TfToken[TOKEN.0]}"` }), "5:5"],
    ["a token of CDKTF in bare form", domainKeys({ name: '"TfToken[TOKEN.0]"' }), "5:5"],
    ["a key of the file", `${aFleet()}\n"\${x}": 5\n`, "9:1"],
    ["the value of an unknown key", domainKeys({ tags: `{ team: "\${x}" }` }), "9:13"],
    ["a tag's key", aFleet({ tags: `{ "\${x}": a }` }), "9:9"],
    ["a zone's name", aFleet({ zones: `{ "\${x}": { id: Z1 } }` }), "2:10"],
    ["a zone's id", aFleet({ zones: `{ example.com: { id: "\${x}" } }` }), "2:25"],
    [
      "an API's name",
      aFleet({ apis: `{ "\${x}": { kind: rest, regions: {} } }`, domains: "[]" }),
      "3:9",
    ],
    [
      "a region of an API",
      aFleet({ apis: `{ orders: { kind: rest, regions: { "\${x}": { id: a1, stage: prod } } } }` }),
      "3:42",
    ],
    ["an endpoint type", domainKeys({ endpoint: `"\${x}"` }), "6:5"],
    [
      "an item of a list",
      domainKeys({ region: undefined, regions: `[eu-west-1, "\${x}"]` }),
      "8:26",
    ],
    [
      "a reference in a list of maps",
      domainKeys({ mappings: `[{ api: orders }, { path: v2, api: "\${x}" }]` }),
      "8:45",
    ],
    [
      "a name of a certificate",
      domainKeys({ certificate: `{ alternativeNames: ["\${x}.example.com"] }` }),
      "9:39",
    ],
    [
      "an address range of a web ACL",
      aFleet({ webAcls: `{ strict: { blockIps: ["10.0.0.0/8", "\${x}"] } }` }),
      "9:47",
    ],
    ["a security policy", domainKeys({ securityPolicy: `"\${x}"` }), "9:5"],
  ])("%s", (_where, text, place) => {
    expect(told(text)).toEqual([[`domains.yaml:${place}`, "text-is-data", message, help]]);
  });

  test("each text by itself, and what else is wrong in the same domain's form", () => {
    const found = told(domainKeys({ name: `"\${x}"`, webAcl: `"\${y}"`, alias: "5" }));
    expect(found.map(([place, ruleId]) => [place, ruleId])).toEqual([
      ["domains.yaml:5:5", "text-is-data"],
      ["domains.yaml:9:5", "text-is-data"],
      ["domains.yaml:10:5", "file-type"],
    ]);
  });
});

test("a dollar, a percent sign and braces by themselves are text", () => {
  const plan = (description: string) =>
    told(aFleet({ usagePlans: `{ gold: { apis: [orders], description: "${description}" } }` }));
  for (const text of ["$5", "5 %", "{}", "$$", "% $"]) expect(plan(text)).toEqual([]);
});

test("a control character is told with its code, in keys and values, and is one mistake", () => {
  const found = told(aFleet({ tags: '{ a: "x\\e[31m", "\\u0085b": c, d: "\\ud800" }' }));
  const out = "Take it out. Most editors do not show it, so type the text anew.";
  expect(found).toEqual([
    ["domains.yaml:9:9", "text-printable", "this text holds the control character U+001B", out],
    ["domains.yaml:9:23", "text-printable", "this text holds the control character U+0085", out],
    ["domains.yaml:9:37", "text-printable", "this text holds the control character U+D800", out],
  ]);
});

test("a character that is not seen is told with its code, and the text without it", () => {
  const found = told(
    aFleet({ tags: '{ a: "x\\u202ey", b: "\\u200bz", c: "\\u2028", d: "👩\\u200d💻" }' }),
  );
  expect(found.map(([, ...rest]) => rest)).toEqual([
    ["text-printable", "this text holds the invisible character U+202E", "Write `xy`."],
    ["text-printable", "this text holds the invisible character U+200B", "Write `z`."],
    ["text-printable", "this text holds the invisible character U+2028", "Write ``."],
    ["file-value", expect.any(String), expect.any(String)],
  ]);
});

describe("a secret is told without being repeated", () => {
  const secretMessage = "this text holds a private key or an access key";

  test.each([
    ["a private key", '"-----BEGIN RSA PRIVATE KEY-----"', "PRIVATE KEY-"],
    ["an access key", "AKIAIOSFODNN7EXAMPLE", "AKIA"],
  ])("%s", (_secret, text, part) => {
    const found = told(domainKeys({ certificate: text }));
    expect(found.map(([place, ruleId, fact]) => [place, ruleId, fact])).toEqual([
      ["domains.yaml:9:5", "text-no-secret", secretMessage],
    ]);
    expect(JSON.stringify(found)).not.toContain(part);
  });
});
