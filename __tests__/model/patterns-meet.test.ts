import { ANY_PART, ANY_TEXT, patternsMeet } from "../../lib/model/patterns-meet";

const call = `arn:aws:execute-api:eu-west-1:111111111111:${ANY_PART}/prod/GET/items/${ANY_PART}`;

test.each([
  ["*", true],
  ["arn:aws:execute-api:eu-west-1:111111111111:a1b2c3d4e5/prod/GET/items/42", true],
  ["arn:aws:execute-api:*:*:*", true],
  ["arn:aws:execute-api:eu-west-1:111111111111:*/prod/*", true],
  ["arn:aws:execute-api:eu-west-1:111111111111:*/live/*", false],
  ["arn:aws:execute-api:eu-west-?:111111111111:a1/prod/GET/items/?", true],
  ["arn:aws:execute-api:eu-west-1:111111111111:a1/prod/GET/items", false],
  ["arn:aws:execute-api:eu-west-1:111111111111:a1/prod/GET/items/1/2", false],
  ["arn:aws:execute-api:eu-west-1:222222222222:a1/prod/GET/items/1", false],
  ["arn:aws:execute-api:eu-west-1:111111111111:a/b/prod/GET/items/1", false],
  ["", false],
])("%s and a call of which a part is open: %s", (pattern, meets) => {
  expect(patternsMeet(pattern, call)).toBe(meets);
});

test("an open text has slashes in it, and an open part may be nothing", () => {
  expect(patternsMeet("prod/GET/a/b/c", `prod/GET/${ANY_TEXT}`)).toBe(true);
  expect(patternsMeet("prod/GET/*/c", `prod/GET/${ANY_TEXT}d`)).toBe(false);
  expect(patternsMeet("prod//x", `prod/${ANY_PART}/x`)).toBe(true);
});

test("a long pattern of asterisks is done at once", () => {
  expect(patternsMeet("*a".repeat(500), "a".repeat(499))).toBe(false);
});
