import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { loggedStage } from "../logged-stage-example";
import type { Rule } from "../rule";

export const logsDataTrace: Rule = {
  id: "logs-data-trace",
  severity: "warning",
  title: "Execution logs do not have the headers and bodies of requests in them",
  why: "With data tracing API Gateway writes every request and answer to the log group in full: tokens, passwords and personal data with the rest, for whoever may read the logs and for as long as they are kept. AWS advises against it in production.",
  docs: [apiGateway("set-up-logging")],
  examples: {
    fails: loggedStage("executionLogs: { level: INFO, dataTrace: true }"),
    passes: loggedStage("executionLogs: { level: INFO }"),
  },
  check: (fleet) =>
    fleet.apis.flatMap(({ name, stage: { logs } }) =>
      logs.execution?.dataTrace === true
        ? [
            {
              at: inside(logs.execution.at, "dataTrace"),
              message: `"${name}" logs headers and bodies in full, with the secrets in them`,
              help: "Take `dataTrace` out; access logs tell who called what. Or accept this until the day on which it goes again.",
            },
          ]
        : [],
    ),
};
