// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what Terraform would evaluate
import { Token } from "cdktf";
import fc from "fast-check";
import { evaluated } from "../../lib/constructs/evaluated";
import { quotedText } from "../../lib/constructs/literal-text";
import { expression } from "../../lib/plan/expression";
import type { StackPlan } from "../../lib/plan/stack-plan";
import { exampleNames, runExample } from "../../scripts/examples";
import { buildApp } from "../../stacks/build-app";
import { resolveTokens } from "../../stacks/resolve-tokens";
import { stackText, synthesize } from "../../stacks/synthesize";
import { expressionsIn } from "../support/expressions";

/** Anywhere in the tree of constructs will do to resolve a token. */
const scope = buildApp([], "unused");

const EVIL = 'x${file("/etc/hostname")}%{ if true }$${y}%%{z}';

/** Keys of a plan that say which of several things it is, or name a thing within the stack. */
const ofStructure =
  /^(kind|endpoint|gateway|policy|method|role|id|alias|provider|.*Id|.*Ids|after|afterRecords|vpcEndpoints|targetVpcEndpoint|keys|name|region|slot|expression|defaultAction|action|type|continent|country)$/;

/** The same plan, with something to evaluate in all texts that are no more than texts to it. */
function poisoned(value: unknown, key = ""): unknown {
  if (typeof value === "string") return ofStructure.test(key) ? value : `${value}${EVIL}`;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, key));
  if (value instanceof Map) return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, each]) => [inner, poisoned(each, inner)]),
  );
}

function stacksOf(plans: readonly StackPlan[]): unknown[] {
  const files = synthesize(plans);
  return plans.map(({ name }) => JSON.parse(stackText(files, name)));
}

describe("what a plan has as text", () => {
  test.each(exampleNames())("is evaluated nowhere in the stacks of %s", (name) => {
    const { plans } = runExample(name);
    const before = new Set(expressionsIn(stacksOf(plans)));
    const after = expressionsIn(stacksOf(plans.map((plan) => poisoned(plan) as StackPlan)));
    // A host name in an expression stands between quotation marks there, escaped as well.
    const quoted = (text: string) => text.replaceAll(quotedText(EVIL).slice(1, -1), "");
    expect(after.filter((each) => !before.has(quoted(each)))).toEqual([]);
  });
});

const pieces = fc.constantFrom("$", "${", "$${", "%", "%{", "%%{", "{", "}", "~", "x", '"', "\\");
const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(""));

/** Reads a text as Terraform does that has nothing to evaluate. */
function read(text: string): string {
  expect(expressionsIn(text)).toEqual([]);
  return text.replace(/([$%])\1\{/g, "$1{");
}

test("an id that Terraform would not take for one is a defect", () => {
  const [plan] = runExample("regional").plans;
  const poisonedIds = JSON.parse(
    JSON.stringify(plan).replaceAll('"id":"api_example_com"', '"id":"${file(1)}"'),
  );
  expect(() => stacksOf([poisonedIds])).toThrow("is no name that Terraform takes");
});

describe("the writer", () => {
  test("has Terraform take every text and every key for just what it is", () => {
    fc.assert(
      fc.property(texts, texts, (key, text) => {
        const [[writtenKey, written] = ["", ""]] = Object.entries(
          resolveTokens(scope, { [`k${key}`]: [text] }) as Record<string, [string]>,
        );
        expect([read(writtenKey), read(written[0])]).toEqual([`k${key}`, text]);
      }),
    );
  });

  test("lets expressions through, and what stands around them is data", () => {
    const text = evaluated(["100% ${a} $", expression("aws_x.y.id"), "/%{b}"]);
    expect(resolveTokens(scope, text)).toBe('100% $${a} ${"$"}${aws_x.y.id}/%%{b}');
  });

  test("takes the numbers that CDKTF would take for tokens for numbers", () => {
    const number = Token.asNumber({ creationStack: [], resolve: () => 1, toString: () => "" });
    expect(resolveTokens(scope, number)).toBe(number);
  });
});
