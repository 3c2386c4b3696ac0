import { apiGateway, github, iam } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import { parseArn } from "../../model/arn";
import { isList, type JsonValue, shownValue } from "../../model/openapi-document";
import { filledIn, valuesIn } from "../../model/placeholders";
import { isMap, type PolicyStatement, statementsOf } from "../../model/policy-statements";
import { regions } from "../../model/regions";
import { inPolicies } from "../policies";
import { allow, policyExamples, policyOf } from "../policy-example";
import type { Rule, Violation } from "../rule";

const withDenied = (principal: string) =>
  policyOf(
    allow(),
    allow()
      .replace("Allow", "Deny")
      .replace('"*"', `{ AWS: "arn:aws:iam::333333333333:${principal}" }`),
  );

export const apiPolicyPrincipalForm: Rule = {
  id: "api-policy-principal-form",
  severity: "error",
  because: "aws-refuses",
  title: "A principal is everybody, or an account, a role or a user by its whole name",
  why: "API Gateway refuses a policy with any other principal: `Invalid policy document. Please check the policy syntax and ensure that Principals are valid`. A group is none, an ARN has no asterisk in it, and the roles of another partition are not known.",
  docs: [
    iam("reference_policies_elements_principal"),
    apiGateway("apigateway-resource-policies-create-attach"),
    github("aws/aws-cdk#11479"),
  ],
  examples: policyExamples(withDenied("group/testers"), withDenied("role/tester")),
  check: (fleet) =>
    inPolicies(fleet, ({ api, policy }) =>
      statementsOf(policy).flatMap((statement) => checkStatement(statement, api)),
    ),
};

function checkStatement({ at, written }: PolicyStatement, api: OwnedApi): Violation[] {
  return (["Principal", "NotPrincipal"] as const).flatMap((key) => {
    const value = written[key];
    const place = inside(at, key);
    if (isMap(value))
      return value.AWS === undefined ? [] : checkNames(value.AWS, inside(place, "AWS"), api);
    if (typeof value !== "string" || value === "*") return [];
    const help = `Write \`${key}: { AWS: ${JSON.stringify(value)} }\`.`;
    return [
      { at: place, message: `"${value}" cannot stand there by itself, as only "*" can`, help },
    ];
  });
}

function checkNames(value: JsonValue, at: Place, api: OwnedApi): Violation[] {
  if (!isList(value)) return checkName(value, at, api);
  return value.flatMap((each, index) => checkName(each, inside(at, index), api));
}

const examples = "`111111111111` for an account, or `arn:aws:iam::111111111111:role/NAME`";

function checkName(value: JsonValue, at: Place, api: OwnedApi): Violation[] {
  const [region = ""] = api.regions.keys();
  const text = filledIn(shownValue(value), valuesIn(api, region));
  const fault = faultOf(text, regions.get(region), region);
  return fault === undefined ? [] : [{ at, ...fault }];
}

/** An account, or what IAM makes of a principal that has been deleted; `${…}` may stand for anything. */
const whole = /^(\*|\d{12}|A[A-Z0-9]{15,127}|.*\$\{.*)$/;
const named =
  /^arn:[^:]+:(iam::\d{12}:(root|(user|role)\/.+)|sts::\d{12}:(assumed-role\/.+\/.+|federated-user\/.+))$/;

function faultOf(
  text: string,
  partition: string | undefined,
  region: string,
): Pick<Violation, "message" | "help"> | undefined {
  if (whole.test(text)) return undefined;
  const arn = parseArn(text);
  if (arn?.service === "iam" && arn.resource.startsWith("group/"))
    return {
      message: `"${text}" is a group, which is no principal`,
      help: "Name its users, or a role that they assume.",
    };
  if (arn !== undefined && /[*?]/.test(text))
    return {
      message: `"${text}" has an asterisk in it, and a principal is named whole`,
      help: 'Write `Principal: "*"`, and a `Condition` such as `ArnLike: { aws:PrincipalArn: … }`, or name each.',
    };
  if (!named.test(text))
    return { message: `"${text}" is no principal`, help: `Write ${examples}.` };
  if (partition === undefined || arn === undefined || arn.partition === partition) return undefined;
  return {
    message: `"${text}" is in the partition ${arn.partition}, but ${region} is in ${partition}`,
    help: `Name one whose ARN begins with \`arn:${partition}:\`.`,
  };
}
