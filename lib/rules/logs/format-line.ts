import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { loggedStage } from "../logged-stage-example";
import { writtenFormats } from "../logging-apis";
import type { Rule } from "../rule";

export const logsFormatLine: Rule = {
  id: "logs-format-line",
  severity: "error",
  because: "aws-refuses",
  title: "The format of access logs is one line",
  why: "API Gateway writes a line for a request, and takes a format with an end of line at its end only: the stage is refused with `BadRequestException` when its API has been made.",
  docs: [apiGateway("set-up-logging")],
  examples: {
    fails: loggedStage('accessLogs: { format: "$context.requestId\\n$context.status" }'),
    passes: loggedStage('accessLogs: { format: "$context.requestId $context.status" }'),
  },
  check: (fleet) =>
    writtenFormats(fleet)
      .filter(({ format }) => /[\r\n]/.test(format.trimEnd()))
      .map(({ at, api }) => ({
        at: inside(at, "format"),
        message: `the format of "${api.name}" is more than one line`,
        help: "Write it on one line. In YAML, `>-` in place of `|` joins lines that are written one below the other.",
      })),
};
