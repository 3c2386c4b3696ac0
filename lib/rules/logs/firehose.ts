import { apiGateway } from "../../facts/pages";
import { parseLogDestination } from "../../model/log-destination";
import type { RegionalText } from "../../model/regional-text";
import { loggedStage } from "../logged-stage-example";
import { apisWithAccessLogs } from "../logging-apis";
import { writtenTexts } from "../regional-texts";
import type { Rule, Violation } from "../rule";

const PREFIX = "amazon-apigateway-";

export const logsFirehose: Rule = {
  id: "logs-firehose",
  severity: "error",
  because: "aws-refuses",
  title: "Access logs go to a Firehose stream whose name begins with amazon-apigateway-",
  why: "API Gateway writes to no other stream: the stage is refused with `BadRequestException` when its API has been made.",
  docs: [apiGateway("apigateway-logging-to-kinesis")],
  examples: {
    fails: loggedStage(
      'accessLogs: { firehoseArn: "arn:aws:firehose:eu-west-1:111111111111:deliverystream/stock" }',
    ),
    passes: loggedStage(
      'accessLogs: { firehoseArn: "arn:aws:firehose:eu-west-1:111111111111:deliverystream/amazon-apigateway-stock" }',
    ),
  },
  check: (fleet) =>
    apisWithAccessLogs(fleet).flatMap(({ access: { destination } }) =>
      destination.kind === "firehose" ? checkArns(destination.arn) : [],
    ),
};

function checkArns(arns: RegionalText): Violation[] {
  return writtenTexts(arns).flatMap(({ text, at }) => {
    const resource = parseLogDestination(text);
    if (resource?.kind !== "Firehose stream") {
      const message = `"${text}" is not a Firehose stream`;
      const form = `arn:aws:firehose:REGION:ACCOUNT:deliverystream/${PREFIX}NAME`;
      return [{ at, message, help: `Write an ARN such as \`${form}\`.` }];
    }
    if (resource.name.startsWith(PREFIX)) return [];
    return [
      {
        at,
        message: `Firehose stream "${resource.name}" does not begin with ${PREFIX}`,
        help: `Give the ARN of one with such a name, for example \`${PREFIX}${resource.name}\`. An existing one cannot be renamed.`,
      },
    ];
  });
}
