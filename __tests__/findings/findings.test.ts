import { closestName } from "../../lib/findings/closest-name";
import { hasErrors, type LocatedFinding } from "../../lib/findings/finding";
import { inWords } from "../../lib/findings/in-words";
import { nearestNumber } from "../../lib/findings/nearest-number";
import { orderFindings } from "../../lib/findings/order-findings";
import { formatPath, inside, isInside } from "../../lib/findings/place";

describe("the closest name", () => {
  const names = ["region", "regions", "routing", "mappings"];

  test.each([
    ["regoin", "region", "two letters that have changed places"],
    ["regon", "region", "a letter that is missing"],
    ["regiions", "regions", "a letter too many"],
    ["Routing", "routing", "another case"],
    ["MAPINGS", "mappings", "another case and a slip"],
    ["regionx", "region", "the first of two that are as near"],
  ])("of %s is %s: %s", (written, expected) => {
    expect(closestName(written, names)).toBe(expected);
  });

  test.each(["", "x", "name", "vpcEndpoints"])(
    "of %j is none: it is near to nothing",
    (written) => {
      expect(closestName(written, names)).toBeUndefined();
    },
  );

  test("of a name of one letter is none but itself", () => {
    expect(closestName("a", ["b"])).toBeUndefined();
    expect(closestName("a", ["b", "a"])).toBe("a");
  });

  test("among no names is none", () => {
    expect(closestName("region", [])).toBeUndefined();
  });
});

describe("a path is written as people write it", () => {
  test.each([
    [[], ""],
    [["project"], "project"],
    [["domains", 0, "certificate", "arn"], "domains[0].certificate.arn"],
    [["apis", "orders", "regions", "eu-west-1", "id"], "apis.orders.regions.eu-west-1.id"],
    [["zones", "example.com", "id"], 'zones["example.com"].id'],
    [["tags", "cost center"], 'tags["cost center"]'],
    [["tags", "5"], 'tags["5"]'],
    [["tags", ""], 'tags[""]'],
  ])("%j is %s", (path, expected) => {
    expect(formatPath(path)).toBe(expected);
  });
});

test("a place is inside of itself and of what is around it, in one file", () => {
  const domain = { file: "a.yaml", path: ["domains", 1] };
  expect(isInside(domain, domain)).toBe(true);
  expect(isInside(inside(domain, "name"), domain)).toBe(true);
  expect(isInside(domain, inside(domain, "name"))).toBe(false);
  expect(isInside({ file: "a.yaml", path: ["domains", 10] }, domain)).toBe(false);
  expect(isInside({ ...domain, file: "b.yaml" }, domain)).toBe(false);
});

describe("findings", () => {
  const finding = (file: string, line: number, column: number, ruleId: string, message = "") =>
    ({
      ruleId,
      severity: "warning",
      at: { file, path: [] },
      message,
      help: "",
      docs: [],
      line,
      column,
      endLine: line,
      endColumn: column + 1,
      source: "",
      related: [],
    }) satisfies LocatedFinding;
  const inOrder = [
    finding("B.yaml", 9, 1, "z"),
    finding("a.yaml", 2, 10, "z"),
    finding("a.yaml", 10, 2, "a", "one"),
    finding("a.yaml", 10, 2, "a", "two"),
    finding("a.yaml", 10, 2, "b", "a"),
    finding("a.yaml", 10, 11, "a"),
    finding("ä.yaml", 1, 1, "a"),
  ];

  test("are in order of file, line, column, rule and message, by number and code unit", () => {
    expect(orderFindings([...inOrder].reverse())).toEqual(inOrder);
  });

  test("are put in order without changing the list given", () => {
    const given = [...inOrder].reverse();
    orderFindings(given);
    expect(given).toEqual([...inOrder].reverse());
  });

  test("stop the synthesis if one of them is an error", () => {
    expect(hasErrors(inOrder)).toBe(false);
    expect(hasErrors([...inOrder, { ...finding("a", 1, 1, "a"), severity: "error" }])).toBe(true);
  });
});

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j in words is %j", (items, words) => {
  expect(inWords(items)).toBe(words);
});

test("the nearest number is the first of two that are as near", () => {
  expect(nearestNumber(90, [60, 120, 300])).toBe(60);
  expect(nearestNumber(1000, [60, 120, 300])).toBe(300);
});
