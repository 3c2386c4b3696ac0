import { apiGateway } from "../../facts/pages";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule } from "../rule";

/** Characters; AWS raises it on request. */
const LONGEST = 8192;

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
  title: "A resource policy has at most 8,192 characters",
  why: "API Gateway counts the policy as JSON and refuses a longer one, with everything that is imported with it. AWS raises the quota for an API on request.",
  docs: [apiGateway("api-gateway-execution-service-limits-table")],
  examples: policyExamples(withDenied(denied), withDenied(["203.0.0.0/22"])),
  check: (fleet) =>
    inPolicies(fleet, ({ policy: { at, document } }) => {
      const { length } = JSON.stringify(document);
      if (length <= LONGEST) return [];
      return [
        {
          at,
          message: `the policy has ${length} characters as JSON, and an API starts with ${LONGEST}`,
          help: "Take address ranges together, or leave them to a web ACL; accounts to an organization by `aws:PrincipalOrgID`.",
        },
      ];
    }),
};
