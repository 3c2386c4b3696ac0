import { loggedStage } from "../../../lib/rules/logged-stage-example";
import { faultsFor } from "../../support/findings-for";

function found(format: string, kind: "rest" | "http" = "rest") {
  const stage = `accessLogs: { format: ${JSON.stringify(format)} }`;
  return faultsFor(loggedStage(stage, { kind })).map(({ ruleId, message, help }) => [
    ruleId,
    message,
    help,
  ]);
}

test("either id of a request is enough, and a name that begins like one is none", () => {
  expect(found("$context.extendedRequestId")).toEqual([]);
  expect(found("$context.requestIdentity").map(([rule]) => rule)).toEqual([
    "logs-format-request-id",
    "logs-format-variable",
  ]);
});

test("3,072 bytes are the most, and a letter may have more than one", () => {
  const id = "$context.requestId";
  expect(found(`${id} ${"x".repeat(3071 - id.length)}`)).toEqual([]);
  expect(found(`${id} ${"é".repeat(1600)}`).map(([, message]) => message)).toEqual([
    'the format of "stock" has 3219 bytes, and the most is 3072',
  ]);
});

test("an end of line may stand at the end", () => {
  expect(found("$context.requestId\n")).toEqual([]);
  expect(found("$context.requestId\n$context.status\n").map(([rule]) => rule)).toEqual([
    "logs-format-line",
  ]);
});

test("what an authorizer has made up may be called anything", () => {
  expect(
    found("$context.requestId $context.authorizer.tenant $context.authorizer.claims.sub"),
  ).toEqual([]);
});

test("a variable of the other kind of API is told as such, others by the nearest name", () => {
  expect(found("$context.requestId $context.routeKey")).toEqual([
    [
      "logs-format-variable",
      'access logs of a REST API have no variable $context.routeKey, which "stock" asks for',
      "Take it out: only HTTP APIs have it.",
    ],
  ]);
  expect(found("$context.requestId $context.tlsVersion $context.domainname", "http")).toEqual([
    [
      "logs-format-variable",
      'access logs of an HTTP API have no variable $context.tlsVersion, which "stock" asks for',
      "Take it out: only REST APIs have it.",
    ],
    [
      "logs-format-variable",
      'access logs of an HTTP API have no variable $context.domainname, which "stock" asks for',
      "Did you mean `$context.domainName`?",
    ],
  ]);
});
