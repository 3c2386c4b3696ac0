import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { loggedStage } from "../logged-stage-example";
import { writtenFormats } from "../logging-apis";
import type { Rule } from "../rule";

const MOST_BYTES = 3 * 1024;

export const logsFormatLength: Rule = {
  id: "logs-format-length",
  severity: "error",
  because: "aws-refuses",
  title: "The format of access logs has at most 3 KB",
  why: "API Gateway refuses a longer one with `BadRequestException` when the API has been made.",
  docs: [apiGateway("set-up-logging")],
  examples: {
    fails: loggedStage(`accessLogs: { format: "$context.requestId ${"x".repeat(3100)}" }`),
    passes: loggedStage(`accessLogs: { format: "$context.requestId ${"x".repeat(3000)}" }`),
  },
  check: (fleet) =>
    writtenFormats(fleet).flatMap(({ at, api, format }) => {
      const bytes = new TextEncoder().encode(format).length;
      if (bytes <= MOST_BYTES) return [];
      return [
        {
          at: inside(at, "format"),
          message: `the format of "${api.name}" has ${bytes} bytes, and the most is ${MOST_BYTES}`,
          help: "Leave out what nobody reads, or `format` altogether: lines of JSON with all that is known are the default.",
        },
      ];
    }),
};
