import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { variablesIn } from "../../model/access-log-variables";
import { loggedStage } from "../logged-stage-example";
import { writtenFormats } from "../logging-apis";
import type { Rule } from "../rule";

const ids = ["requestId", "extendedRequestId"];

export const logsFormatRequestId: Rule = {
  id: "logs-format-request-id",
  severity: "error",
  because: "aws-refuses",
  title: "Every line of an access log names its request",
  why: "API Gateway takes no format without one of the two ids of a request: the stage is refused with `BadRequestException` when its API has been made.",
  docs: [apiGateway("set-up-logging")],
  examples: {
    fails: loggedStage("accessLogs: { format: $context.httpMethod $context.status }"),
    passes: loggedStage("accessLogs: { format: $context.requestId $context.status }"),
  },
  check: (fleet) =>
    writtenFormats(fleet)
      .filter(({ format }) => !variablesIn(format).some((name) => ids.includes(name)))
      .map(({ at, api }) => ({
        at: inside(at, "format"),
        message: `the format of "${api.name}" has neither $context.requestId nor $context.extendedRequestId`,
        help: "Add `$context.requestId`, or leave `format` out: lines of JSON with all that is known are the default.",
      })),
};
