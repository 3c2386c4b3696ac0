import { findingsFor } from "../../support/findings-for";

function findingsForName(name: string) {
  return findingsFor(`domains:
  - name: ${JSON.stringify(name)}
    endpoint: regional
    region: eu-west-1
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }
    mappings: [{ api: orders }]
`);
}

const help = (name: string) => findingsForName(name).map((finding) => finding.help.split(",")[0]);

test.each([
  ["https://API.example.com:443/v1", "Write `api.example.com`."],
  ["api.example.com:8443", "Write `api.example.com`."],
  ["api.example.com/v1", "Write `api.example.com`."],
  [" api.example.com", "Write `api.example.com`."],
  ["api.example.com.", "Write `api.example.com`."],
  ["api..example.com", "Write `api.example.com`."],
  ["API.Example.com", "Write `api.example.com`."],
  ["api_v2.example.com", "Write `api-v2.example.com`."],
  ["-api.example.com", "Write `api.example.com`."],
  ["api\u200b.example.com", "Write `api.example.com`."],
  ["münchen.example.com", "Write `xn--mnchen-3ya.example.com`"],
])("%j is one mistake, and the right name is known", (written, expected) => {
  expect(help(written)).toEqual([expected]);
});

test.each(["api", "*", "*.", "*.com", "10.0.0.1", "::1", "a b.example.com", "a.example.c", "?"])(
  "%j is one mistake, with a sample of a name",
  (written) => {
    expect(help(written)).toEqual([
      "Write a name such as `api.example.com`: two or more labels of lower-case letters",
    ]);
  },
);

test("a Cyrillic letter is told by its code point", () => {
  expect(findingsForName("аpi.example.com").map((finding) => finding.message)).toEqual([
    '"аpi.example.com" has "а" (U+0430), which is not ASCII',
  ]);
});

test("a label may have 63 characters and no more", () => {
  expect(findingsForName(`${"a".repeat(63)}.example.com`)).toEqual([]);
  expect(findingsForName(`${"a".repeat(64)}.example.com`)).toHaveLength(1);
});

test("a name may have 253 characters and no more", () => {
  const long = `${"a".repeat(59)}.`.repeat(4);
  expect(findingsForName(`${long}b.example.com`)).toEqual([]);
  expect(findingsForName(`${long}bb.example.com`)).toHaveLength(1);
});
