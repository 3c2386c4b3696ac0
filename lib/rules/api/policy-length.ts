import { apiGateway } from "../../facts/pages";
import { accountsOf } from "../../model/api-accounts";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import { firstNamed } from "../quota-home";
import { accountUse, overuses } from "../quota-use";
import type { Rule } from "../rule";

const denied = [...Array(900).keys()].map((each) => `203.0.${each >> 8}.${each & 255}`);

const withDenied = (ranges: readonly string[]) =>
  policyOf(
    allow(),
    allow(`, Condition: { IpAddress: { aws:SourceIp: [${ranges.join(", ")}] } }`).replace(
      "Allow",
      "Deny",
    ),
  );

export const apiPolicyLength: Rule = {
  id: "api-policy-length",
  severity: "error",
  because: "aws-refuses",
  title: "A resource policy has no more characters than the quota allows",
  why: "An API starts with 8,192. API Gateway counts the policy as JSON and refuses a longer one, with everything that is imported with it.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: policyExamples(withDenied(denied), withDenied(["203.0.0.0/22"])),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy: { at, document } }) => {
      const count = JSON.stringify(document).length;
      const uses = accountsOf(api, fleet).flatMap((owner) =>
        [...api.regions.keys()].map((region) =>
          accountUse(fleet, {
            quota: "charactersPerPolicy",
            account: firstNamed(owner, fleet),
            region,
            places: [at],
            count,
            fact: `the policy has ${count} characters as JSON`,
            fewer:
              "take address ranges together, or leave them to a web ACL; accounts to an organization by `aws:PrincipalOrgID`",
          }),
        ),
      );
      return overuses(uses).slice(0, 1);
    }),
};
