import { apiGateway, route53 } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { type Answer, answerTo } from "../../model/answering-operation";
import type { OwnedApi } from "../../model/api";
import { answeringMapping } from "../../model/checked-apis";
import type { Mapping, RegionalDomain } from "../../model/domain";
import { levelsOf } from "../../model/mapping-path";
import type { Operation } from "../../model/openapi-document";
import { isAboutOperation } from "../../model/policy-scope";
import { type PolicyStatement, statementsOf } from "../../model/policy-statements";
import { isReserved } from "../../model/reserved-levels";
import { operationName } from "../documents";
import { probed } from "../probe-example";
import { regionalDomains } from "../regional-domains";
import type { Rule, Violation } from "../rule";

export const routingProbeOperation: Rule = {
  id: "routing-probe-operation",
  severity: "warning",
  title: "The path of a health check is an operation that answers everybody",
  why: "Health checkers send a GET without an API key, a token or a signature. Where the API has no such operation, or asks for one of these, they get 403 or 404: every region counts as unhealthy from the first check on, and the health check takes none out that fails. While all are unhealthy, Route 53 answers as if all were healthy. Nothing fails at deployment.",
  docs: [
    route53("dns-failover-determining-health-of-endpoints"),
    apiGateway("supported-gateway-response-types"),
    apiGateway("api-gateway-api-key-source"),
  ],
  examples: { fails: probed("/nosuchpath"), passes: probed("/items") },
  check: (fleet) => regionalDomains(fleet).flatMap(checkDomain),
};

function checkDomain(domain: RegionalDomain): Violation[] {
  const { at, healthCheck } = domain;
  if (healthCheck?.kind !== "probe") return [];
  const mapping = answeringMapping(domain, healthCheck.path);
  const api = mapping?.api.target;
  if (mapping === undefined || api?.owned !== true) return [];
  const levels = levelsOf(healthCheck.path.split("?", 1)[0] ?? "");
  const called = levels.slice(levelsOf(mapping.path).length);
  if (isReserved(healthCheck.path)) return [];
  const answer = answerTo("GET", called, api);
  const fault = answer && faultOf(answer, called, api, mapping);
  return fault === undefined ? [] : [{ at: inside(at, "healthCheck", "path"), ...fault }];
}

type Fault = Omit<Violation, "at">;

const orAlarm = "Or go by an alarm: write `alarm` in place of `path`.";

function faultOf(
  answer: Answer,
  called: readonly string[],
  api: OwnedApi,
  mapping: Mapping,
): Fault | undefined {
  const wanted = `GET /${called.join("/")}`;
  switch (answer.kind) {
    case "no-path":
      return {
        message: `the document of "${api.name}" has no operation for ${wanted}, by which health checkers call`,
        help: `${pathHelp(api, called, mapping)} ${orAlarm}`,
      };
    case "no-method": {
      const methods = answer.operations.map(({ method }) => method);
      return {
        message: `health checkers call ${wanted} of "${api.name}", which has ${inWords(methods)} there`,
        help: `${pathHelp(api, called, mapping)} ${orAlarm}`,
        related: answer.operations
          .slice(0, 1)
          .map((each) => ({ at: each.at, message: "what is there" })),
      };
    }
    case "operation":
      return guardOf(answer.operation, api);
    default:
      return answer satisfies never;
  }
}

function guardOf(operation: Operation, api: OwnedApi): Fault | undefined {
  const guard = guardIn(operation, api);
  if (guard === undefined) return undefined;
  const name = operationName(operation);
  return {
    message: `health checkers call ${name} of "${api.name}", where ${guard.what}`,
    help: `${guard.help} ${orAlarm}`,
    related: [{ at: operation.at, message: "the operation" }],
  };
}

interface Guard {
  readonly what: string;
  readonly help: string;
}

const opened = "Write `security: []` at the operation, or call one that is for everybody.";

function guardIn(operation: Operation, api: OwnedApi): Guard | undefined {
  const { usesIam, requiresApiKey, hasAuthorizer, hasSecurity } = operation;
  if (usesIam)
    return { what: "callers have to sign", help: "Call an operation that is for everybody." };
  if (requiresApiKey && api.kind === "rest")
    return { what: "callers need an API key", help: opened };
  if (hasAuthorizer) return { what: "an authorizer may turn them away", help: opened };
  if (api.authorizer !== undefined && !hasSecurity)
    return { what: "the API's `authorizer` may turn them away", help: opened };
  if (letsStrangersIn(api, operation)) return undefined;
  return {
    what: "the API's policy may turn them away",
    help: "Let everybody call this operation, in a statement of its own, and take it out of what is denied.",
  };
}

/** Whether the policy lets everybody call the operation, under no condition. */
function letsStrangersIn(api: OwnedApi, operation: Operation): boolean {
  if (api.policy?.document === undefined) return true;
  const about = statementsOf(api.policy).filter((each) => isAbout(each, api, operation));
  const allows = about.some(
    ({ effect, isForAll, conditions }) => effect === "Allow" && isForAll && conditions.length === 0,
  );
  return allows && !about.some(({ effect }) => effect === "Deny");
}

function isAbout({ written, resources }: PolicyStatement, api: OwnedApi, operation: Operation) {
  if (written.Resource === undefined) return true;
  return resources.some((each) => isAboutOperation(String(each), api, operation));
}

/** Paths that GET answers without a key, a token or a signature, where they have no variables. */
function pathHelp(api: OwnedApi, called: readonly string[], { path }: Mapping): string {
  const open = (api.document?.operations ?? [])
    .filter(({ method }) => method === "GET" || method === "ANY")
    .filter((each) => !each.path.includes("{") && each.path !== "/$default")
    .filter((each) => guardIn(each, api) === undefined)
    .map((each) => each.path);
  const nearest = closestName(`/${called.join("/")}`, open);
  const shown = nearest ?? open[0];
  if (shown === undefined)
    return `Add \`get\` at \`/${called.join("/")}\` to the document, with \`security: []\`.`;
  const whole = `/${[...levelsOf(path), ...levelsOf(shown)].join("/")}`;
  return nearest === undefined
    ? `Add it to the document, or write a path that is there, such as \`${whole}\`.`
    : `Did you mean \`${whole}\`?`;
}
