import { plainDocument } from "../../../lib/rules/openapi-example";
import { findingsFor } from "../../support/findings-for";

/** The rules that find something in a fleet whose only domain has a web ACL for its API. */
function found({ region = "eu-west-1", webAcl = "base", api = "items" }) {
  return findingsFor(
    `requireWebAcl: true
webAcls:
  base: { managedRules: [AWSManagedRulesKnownBadInputsRuleSet] }
apis:
  items: { kind: rest, openapi: apis/items.yaml, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: regional, region: ${region}, webAcl: ${webAcl}, mappings: [{ api: ${api} }] }
`,
    { "apis/items.yaml": plainDocument },
  )
    .filter(({ severity }) => severity === "error")
    .map(({ ruleId }) => ruleId);
}

test("the web ACL of a domain is one of the API that it maps", () => {
  expect(found({})).toEqual([]);
});

test.each([{ webAcl: "bas" }, { api: "item" }, { region: "eu-west1" }])(
  "a mistake in what gives it one is one mistake: %j",
  (mistake) => {
    expect(found(mistake)).not.toContain("waf-required");
    expect(found(mistake)).toHaveLength(1);
  },
);
