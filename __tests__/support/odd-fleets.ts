import fc from "fast-check";
import { parse, stringify } from "yaml";
import { checkFiles } from "../../lib/cli/check-files";
import { decodeFile } from "../../lib/config/decode-file";
import type { Fleet } from "../../lib/model/fleet";
import { baseFleets, type Data } from "./base-fleets";
import { atTexts } from "./mutations";

/** A fleet that is accepted, with the text that it was written in. */
export interface AcceptedFleet {
  readonly text: string;
  readonly fleet: Fleet;
}

/** Values that are unusual and may be right somewhere. */
const odd = fc.oneof(
  fc.constantFrom(
    ..."a z0 a-b a--b A_b a.b $default 1 0123 null true yes ~ aws AWS arn:aws:iam::111111111111:role/a/b".split(
      " ",
    ),
    ..."edge regional private TLS_1_0 TLS_1_2 SecurityPolicy_TLS13_1_3_2025_09 EC_secp384r1 email existing".split(
      " ",
    ),
    ..."eu-west-1 us-east-1 us-gov-west-1 cn-north-1 ap-southeast-7 prod orders external simple KB_16".split(
      " ",
    ),
    ..."*.example.com xn--bcher-kva.example.com 1.example.com a.b.c.d.example.com example.com".split(
      " ",
    ),
    ..."Version_1.0 10.0.0.0/8 ::/0 2001:db8::/32 0.0.0.0/0 DE ZZ count challenge captcha".split(
      " ",
    ),
    ..."aws-waf-logs-a aws-waf-logs- x-api-key Authorization cookie a/b a/../b A-Za-z0-9$-_.+!*'()".split(
      " ",
    ),
    ..."arn:aws:acm:us-east-1:111111111111:certificate/a arn:aws-cn:acm:cn-north-1:1:x arn:a".split(
      " ",
    ),
    ...[
      '"',
      "\\",
      "a b",
      " a",
      "ä",
      "日本語",
      "😀",
      "e\u0301",
      "%",
      "$",
      "{}",
      "$$",
      "%%",
      "a\nb",
      "\t",
    ],
    ...["x".repeat(128), "x".repeat(256), "x".repeat(1000), "aws-waf-logs-".padEnd(300, "y"), ""],
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

const number = fc.constantFrom(
  0,
  1,
  7,
  10,
  60,
  61,
  90,
  100,
  300,
  365,
  3650,
  3653,
  2_000_000_000,
  1e15,
);

const instead = (text: string) => () => text;

/** A slip in the text that stands there. */
const slip = fc
  .tuple(fc.nat(), fc.constantFrom("", "a", "A", "0", "-", "/", ".", ":", "ä", " "))
  .map(([at, sign]) => (text: string) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + sign + text.slice(start + 1);
  });

/** Accepted fleets in which texts and numbers are others than people usually write. */
export const oddFleets: fc.Arbitrary<AcceptedFleet> = fc
  .tuple(
    baseFleets,
    fc.array(fc.tuple(fc.nat(), fc.oneof(odd.map(instead), slip), number), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([text, values]) => accepted(parse(text), values))
  .filter((fleet) => fleet !== undefined);

/** Keeps of the changes those with which the fleet is still accepted; undefined where none is. */
function accepted(
  data: Data,
  values: readonly (readonly [number, (text: string) => string, number])[],
): AcceptedFleet | undefined {
  let kept: AcceptedFleet | undefined;
  let current = data;
  for (const [place, change, number] of values) {
    const changed = atTexts(current, place, change, number);
    const written = stringify(changed);
    const { fleet } = checkFiles(decodeFile("fleet.yaml", Buffer.from(written)), "2026-11-21");
    if (fleet === undefined) continue;
    current = changed;
    kept = { text: written, fleet };
  }
  return kept;
}
