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
  ["api\u00a0.example.com", "Write `api.example.com`."],
  ["api. example.com", "Write `api.example.com`."],
  ["api v2.example.com", "Write `api-v2.example.com`."],
  ["api\tv2.example.com", "Write `api-v2.example.com`."],
  ["api.example.com\n", "Write `api.example.com`."],
  ["\u201capi.example.com\u201d", "Write `api.example.com`."],
  ["api\u2011v2.example.com", "Write `api-v2.example.com`."],
  ["\uff41pi.example.com", "Write `api.example.com`."],
  ["api\u3002example.com", "Write `api.example.com`."],
  ["<api.example.com>", "Write `api.example.com`."],
  ["api.example.com,", "Write `api.example.com`."],
  ["api,example,com", "Write `api.example.com`."],
  ["user@api.example.com", "Write `api.example.com`."],
  ["//api.example.com", "Write `api.example.com`."],
  ["münchen.example.com", "Write `xn--mnchen-3ya.example.com`"],
])("%j is one mistake, and the right name is known", (written, expected) => {
  expect(help(written)).toEqual([expected]);
});

test.each(["api", "*", "*.", "*.com", "10.0.0.1", "::1", "a.example.c", "?", "localhost"])(
  "%j is one mistake, with a sample of a name",
  (written) => {
    expect(help(written)).toEqual([
      "Write a name such as `api.example.com`: two or more labels of lower-case letters",
    ]);
  },
);

describe("a letter that looks like another is told with its place and the Latin one", () => {
  test.each([
    [
      "\u0430pi.example.com",
      'has "\u0430" (U+0430) in place 1, a Cyrillic letter that looks like "a"',
      "Write `api.example.com`. If the name is registered with the letters as they are, write `xn--pi-6kc.example.com`.",
    ],
    [
      "shop.ex\u0430mpl\u0435.com",
      'has "\u0430" (U+0430) in place 8, a Cyrillic letter that looks like "a", and "\u0435" (U+0435) in place 12, a Cyrillic letter that looks like "e"',
      "Write `shop.example.com`. If the name is registered with the letters as they are, write `shop.xn--exmpl-5ve2b.com`.",
    ],
    [
      "\u0441\u043e\u0440.example.com",
      'has "\u0441" (U+0441) in place 1, a Cyrillic letter that looks like "c", and "\u043e" (U+043E) in place 2, a Cyrillic letter that looks like "o", and "\u0440" (U+0440) in place 3, a Cyrillic letter that looks like "p"',
      "Write `cop.example.com`. If the name is registered with the letters as they are, write `xn--n1aeb.example.com`.",
    ],
  ])("%s", (name, fault, help) => {
    expect(findingsForName(name).map((finding) => [finding.message, finding.help])).toEqual([
      [`"${name}" ${fault}`, help],
    ]);
  });

  test("but not in a word of another alphabet, which is offered in ASCII", () => {
    expect(
      findingsForName("пример.example.com").map(({ message, help }) => [message, help]),
    ).toEqual([
      [
        '"пример.example.com" has "п" (U+043F) and "р" (U+0440) and "и" (U+0438), which are not ASCII',
        "Write `xn--e1afmkfd.example.com`, which is the same name in ASCII.",
      ],
    ]);
  });
});

test("a control character is one mistake, in a name too", () => {
  expect(
    findingsForName("api\u0000.example.com").map(({ ruleId, message }) => [ruleId, message]),
  ).toEqual([["text-printable", "this text holds the control character U+0000"]]);
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
