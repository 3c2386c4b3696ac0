import { apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inside } from "../../findings/place";
import { accessLogVariables, isKnownVariable, variablesIn } from "../../model/access-log-variables";
import { kindName } from "../../model/api";
import { loggedStage } from "../logged-stage-example";
import { writtenFormats } from "../logging-apis";
import type { Rule } from "../rule";

export const logsFormatVariable: Rule = {
  id: "logs-format-variable",
  severity: "warning",
  title: "The variables in the format of access logs are ones that the kind of API has",
  why: "A variable that is not there, or is written with another small or capital letter, stands as a hyphen in every line. Nothing fails: what was to be logged is missing when somebody looks for it. AWS adds variables now and then, so that one may be right that is not known here.",
  docs: [
    apiGateway("api-gateway-variables-for-access-logging"),
    apiGateway("http-api-logging-variables"),
  ],
  examples: {
    fails: loggedStage(
      "accessLogs: { format: $context.requestId $context.identity.sourceIP $context.status }",
    ),
    passes: loggedStage(
      "accessLogs: { format: $context.requestId $context.identity.sourceIp $context.status }",
    ),
  },
  check: (fleet) =>
    writtenFormats(fleet).flatMap(({ at, api: { name, kind }, format }) =>
      variablesIn(format)
        .filter((variable) => !isKnownVariable(variable, kind))
        .map((variable) => ({
          at: inside(at, "format"),
          message: `access logs of ${kindName(kind)} have no variable $context.${variable}, which "${name}" asks for`,
          help: helpFor(variable, kind),
        })),
    ),
};

function helpFor(variable: string, kind: "rest" | "http"): string {
  if (isKnownVariable(variable, kind === "rest" ? "http" : "rest"))
    return `Take it out: only ${kind === "rest" ? "HTTP" : "REST"} APIs have it.`;
  const nearest = closestName(variable, accessLogVariables(kind));
  return nearest === undefined
    ? "Take it out, or look it up: the page below lists the variables."
    : `Did you mean \`$context.${nearest}\`?`;
}
