import { logsApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Api } from "../../model/api";
import { checkRetention } from "../log-retention";
import { loggedStage } from "../logged-stage-example";
import type { Rule, Violation } from "../rule";

export const logsRetention: Rule = {
  id: "logs-retention",
  severity: "error",
  because: "aws-refuses",
  title: "The logs of a stage are kept for a number of days that CloudWatch Logs offers",
  why: "The log group is made before the stage that writes to it, and CloudWatch Logs refuses a number of days that is not in its list with `InvalidParameterException`: the stage is not made then.",
  docs: [logsApi("PutRetentionPolicy")],
  examples: {
    fails: loggedStage("accessLogs: { logGroup: { retentionDays: 100 } }"),
    passes: loggedStage("accessLogs: { logGroup: { retentionDays: 90 } }"),
  },
  check: (fleet) => fleet.apis.flatMap(checkApi),
};

function checkApi({ stage: { logs } }: Api): Violation[] {
  const destination = logs.access?.destination;
  const groups = [
    ...(destination?.kind === "log-group" ? [destination] : []),
    ...(logs.execution === undefined ? [] : [logs.execution]),
  ];
  return groups.flatMap(({ at, retentionDays }) =>
    checkRetention(retentionDays, inside(at, "retentionDays")),
  );
}
