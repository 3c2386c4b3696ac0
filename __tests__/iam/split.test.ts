import { each, type Grant } from "../../lib/iam/grant";
import { POLICY_LENGTH, policyLength, split } from "../../lib/iam/split";

const grant = (sid: string, groups: string[][]): Grant => ({
  sid,
  reads: ["apigateway:GET"],
  writes: [],
  groups,
});
const many = (count: number) =>
  each(Array.from({ length: count }, (_, index) => `arn:aws:apigateway:eu-west-1::/${index}`));

test("what fits stays together", () => {
  expect(split([grant("One", [["a"]]), grant("Two", [["b"], ["c"]])])).toEqual([
    {
      Version: "2012-10-17",
      Statement: [
        { Sid: "One", Effect: "Allow", Action: ["apigateway:GET"], Resource: ["a"] },
        { Sid: "Two", Effect: "Allow", Action: ["apigateway:GET"], Resource: ["b", "c"] },
      ],
    },
  ]);
});

test("what does not is cut, in order, and nothing is lost", () => {
  const grants = [grant("First", many(100)), grant("Second", many(300))];
  const documents = split(grants);
  const statements = documents.flatMap((document) => document.Statement);
  expect(documents).toHaveLength(3);
  for (const document of documents) expect(policyLength(document)).toBeLessThanOrEqual(6144);
  expect(statements.map(({ Sid }) => Sid)).toEqual([
    "First",
    "Second",
    "SecondPart2",
    "SecondPart3",
  ]);
  const ofSecond = statements.slice(1).flatMap(({ Resource }) => Resource);
  expect(ofSecond.sort()).toEqual(many(300).flat().sort());
});

test("a document is as full as it can be: not one more part of the next fits", () => {
  const [first, second] = split([grant("All", many(300))]);
  const [next = ""] = second?.Statement[0]?.Resource ?? [];
  const more = policyLength(first ?? fail()) + next.length + 3;
  expect(more).toBeGreaterThan(POLICY_LENGTH);
});

test("what belongs together stays in one statement", () => {
  const groups = Array.from({ length: 300 }, (_, index) => [`${index}-one`, `${index}-other`]);
  const statements = split([grant("Pairs", groups)], 1000).flatMap((each) => each.Statement);
  expect(statements.length).toBeGreaterThan(3);
  for (const { Resource } of statements)
    for (const name of Resource) {
      const twin = name.replace(/one$|other$/, (end) => (end === "one" ? "other" : "one"));
      expect(Resource).toContain(twin);
    }
});

test("white space does not count", () => {
  const statement = { Sid: "A", Effect: "Allow", Action: ["a:b"], Resource: ["c d"] } as const;
  const policy = { Version: "2012-10-17", Statement: [statement] } as const;
  expect(policyLength(policy)).toBe(JSON.stringify(policy).length - 1);
});

function fail(): never {
  throw new Error("there is no document");
}
