import fc from "fast-check";
import type { Data } from "./base-fleets";

/** A change to a text or to data; the numbers choose where, modulo what there is. */
type Change<Value> = (value: Value) => Value;

const fragments = [
  ...["{", "}", "[", "]", ":", ": ", "- ", "? ", "|", ">", "|-\n  x", "&a ", "*a", "!!str ", "!x "],
  ...["<<: *a", "---\n", "...\n", "%YAML 1.1\n", "# ", "'", '"', '"\\x', "\t", "  ", "\n", "\r"],
  ...["\r\n", "\ufeff", "\u00a0", "\u2028", "“", "–", "：", "а", "\0", "\u001b[31m", "\u202e"],
  ...[
    "__proto__: x\n",
    "constructor",
    "~",
    "null",
    "true",
    "yes",
    ".nan",
    "-.inf",
    "1e400",
    "0x1f",
  ],
  ...["012345678901", "2001-01-01", `\${x}`, "%{if}", "TfToken[TOKEN.0]", "{{ x }}", "@", "`", "%"],
  ...[
    "domains:",
    "zones: ",
    "project: acme\n",
    "  - name: a.example.com\n",
    "endpoint: regional\n",
  ],
];

/** Pieces of YAML, of text and of nonsense. */
export const fragment: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...fragments),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);

const place = fc.nat();
const length = fc.nat({ max: 12 });

/** The ways in which people and editors break a text. */
export const textChange: fc.Arbitrary<Change<string>> = fc.oneof(
  fc.tuple(place, fragment).map(([at, piece]) => replaced(at, 0, () => piece)),
  fc.tuple(place, length, fragment).map(([at, gone, piece]) => replaced(at, gone, () => piece)),
  fc.tuple(place, length).map(([at, gone]) => replaced(at, gone, () => "")),
  fc.tuple(place, length).map(([at, twice]) => replaced(at, twice, (text) => text + text)),
  place.map((at) => replaced(at, 2, (text) => [...text].reverse().join(""))),
  fc.tuple(place, place).map(([one, other]) => linesChanged((lines) => swapped(lines, one, other))),
  place.map((at) =>
    linesChanged((lines) => lines.flatMap((line, i) => times(line, i, at, lines, 2))),
  ),
  place.map((at) =>
    linesChanged((lines) => lines.flatMap((line, i) => times(line, i, at, lines, 0))),
  ),
  place.map((at) =>
    linesChanged((lines) => lines.map((line, i) => (i === at % lines.length ? ` ${line}` : line))),
  ),
);

function replaced(at: number, length: number, replace: (text: string) => string): Change<string> {
  return (text) => {
    const start = at % (text.length + 1);
    const end = start + length;
    return text.slice(0, start) + replace(text.slice(start, end)) + text.slice(end);
  };
}

function linesChanged(change: Change<string[]>): Change<string> {
  return (text) => change(text.split("\n")).join("\n");
}

function swapped(lines: string[], one: number, other: number): string[] {
  const [a, b] = [one % lines.length, other % lines.length];
  return lines.map((line, i) => (i === a ? (lines[b] ?? "") : i === b ? (lines[a] ?? "") : line));
}

function times(line: string, i: number, at: number, lines: string[], count: number): string[] {
  return i === at % lines.length ? Array(count).fill(line) : [line];
}

const nastyTexts = [
  ...[
    "",
    " ",
    "a b",
    "A",
    "ä",
    "日本",
    "😀",
    "а",
    "a\u0301",
    "a\n",
    "a\tb",
    "\0",
    "\u001b[31m",
    "\ud800",
  ],
  ...[
    `\${x}`,
    `$\${x}`,
    "%{x}",
    "TfToken[TOKEN.0]",
    "{{x}}",
    '"',
    "'",
    "\\",
    "`",
    "*",
    "*.example.com",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "null",
    "true",
    "external",
    "count",
  ],
  ...[
    "http://a.example.com:80/x",
    "a.example.com.",
    "xn--a",
    "a--b.example.com",
    "10.0.0.1",
    "::/0",
  ],
  ...[
    "/",
    "a/b",
    "a//b",
    "(none)",
    "{proxy+}",
    "%20",
    "../..",
    "C:\\x",
    "$default",
    "x".repeat(300),
  ],
  ...["arn:aws:acm:us-east-1:111111111111:certificate/1", "arn:", "eu-west-1", "us-gov-west-1"],
  ...["Z0PUBLIC", "example.com", "orders", "prod", "TLS_1_0", "SecurityPolicy_TLS13_1_3_2025_09"],
  ...["edge", "regional", "private", "rest", "http", "websocket", "block", "count", "email", "dns"],
];

const nasty: fc.Arbitrary<Data> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Data>(...nastyTexts) },
  fc.constantFrom<Data>(null, true, false, 0, -1, 1, 1.5, 1e21, -0, [], {}, [null], { a: null }),
  fc.constantFrom<Data>(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Data),
);

const nastyKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nastyTexts, "name", "region", "regions", "id", "path", "tags", "certificate"),
  fc.string({ unit: "binary", maxLength: 12 }),
);

type Changed = Data | undefined;

/** The ways in which a program, or somebody in a hurry, writes a wrong value. */
export const dataChange: fc.Arbitrary<Change<Data>> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(place, nasty).map(([at, value]) => atPlace(at, () => value)) },
  place.map((at) => atPlace(at, () => undefined)),
  fc.tuple(place, nastyKey).map(([at, key]) => atPlace(at, (value) => renamed(value, key))),
  fc
    .tuple(place, nastyKey, nasty)
    .map(([at, key, more]) => atPlace(at, (value) => widened(value, key, more))),
  place.map((at) =>
    atPlace(at, (value) => (Array.isArray(value) ? [...value, ...value] : [value])),
  ),
  fc.tuple(place, place).map(([from, to]) => (data: Data) => {
    const copied = valueAtPlace(data, from);
    return atPlace(to, () => copied)(data);
  }),
  fc
    .tuple(place, fragment)
    .map(([at, piece]) =>
      atPlace(at, (value) => (typeof value === "string" ? value + piece : value)),
    ),
);

function renamed(value: Data, key: string): Data {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const [first, ...rest] = Object.entries(value);
  return first === undefined ? value : Object.fromEntries([[key, first[1]], ...rest]);
}

function widened(value: Data, key: string, more: Data): Data {
  if (Array.isArray(value)) return [...value, more];
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries([...Object.entries(value), [key, more]]);
}

/** Changes the value at one of all places, counted in the order of reading. */
function atPlace(place: number, change: (value: Data) => Changed): Change<Data> {
  return (data) => {
    let index = place % countPlaces(data);
    const walk = (value: Data): Changed => {
      if (index-- === 0) return change(value);
      if (Array.isArray(value)) return value.flatMap((item) => present(walk(item)));
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, inner]) =>
          present(walk(inner)).map((changed) => [key, changed]),
        ),
      );
    };
    return walk(data) ?? null;
  };
}

function present(value: Changed): Data[] {
  return value === undefined ? [] : [value];
}

function valueAtPlace(data: Data, place: number): Data {
  let found: Data = null;
  atPlace(place, (value) => {
    found = value;
    return value;
  })(data);
  return found;
}

function countPlaces(value: Data): number {
  if (typeof value !== "object" || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, inner) => sum + countPlaces(inner), 0);
}

/** Changes the one of the data's texts, numbers and maps' first keys that `place` says. */
export function atTexts(
  data: Data,
  place: number,
  change: (text: string) => string,
  number: number,
): Data {
  return atPlace(place, (value) => {
    if (typeof value === "string") return change(value);
    if (typeof value === "number") return number;
    if (typeof value === "boolean") return !value;
    return renamed(value, change(Object.keys(value ?? {})[0] ?? ""));
  })(data);
}
