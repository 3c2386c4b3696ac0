import { apiGateway } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { countOf } from "../../findings/count-of";
import { inWords } from "../../findings/in-words";
import { inside } from "../../findings/place";
import { subtypes } from "../../model/integration-subtypes";
import { type Integration, mappedIn } from "../../model/openapi-document";
import { inOperations } from "../documents";
import { openApiExamples } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const send = (parameters: string) => `/items:
  post:
    responses: { "200": { description: It is taken } }
    x-amazon-apigateway-integration:
      type: aws_proxy
      integrationSubtype: SQS-SendMessage
      credentials: arn:aws:iam::111111111111:role/items-sender
      payloadFormatVersion: "1.0"
      requestParameters: { ${parameters} }
`;
const queue = "QueueUrl: https://sqs.eu-west-1.amazonaws.com/111111111111/items";

export const openapiSubtype: Rule = {
  id: "openapi-subtype",
  severity: "error",
  because: "aws-refuses",
  title:
    "Every service that an HTTP API calls by itself is one that it can call, with all that it needs",
  why: "An HTTP API calls some actions of some services, each with parameters of its own. Others are refused: `Operation: … is not supported.`, `Operation: … requires enabling passthrough, or defining all of the following parameters`.",
  docs: [
    apiGateway("http-api-develop-integrations-aws-services-reference"),
    apiGateway("http-api-develop-integrations-aws-services"),
  ],
  examples: openApiExamples(send(queue), send(`${queue}, MessageBody: $request.body`), {
    api: "kind: http",
  }),
  check: (fleet) =>
    inOperations(fleet, ["http"], ({ integration }) =>
      integration?.subtype === undefined ? [] : faultsOf(integration, integration.subtype),
    ),
};

function faultsOf(integration: Integration, subtype: string): Violation[] {
  if (subtype.includes("${")) return [];
  const needed = Object.hasOwn(subtypes, subtype) ? subtypes[subtype] : undefined;
  if (needed === undefined) return [unknown(integration, subtype)];
  const given = mappedIn(integration).map(({ key }) => key);
  const missing = needed.filter((key) => !given.includes(key));
  if (missing.length === 0) return [];
  const others = given.filter((key) => !needed.includes(key));
  const slips = missing.flatMap((key) => closestName(key, others) ?? []);
  return [
    {
      at: given.length === 0 ? integration.at : inside(integration.at, "requestParameters"),
      message: `${subtype} needs ${inWords(missing)}, and is not given ${countOf(missing.length, "parameter") === "1 parameter" ? "it" : "them"}`,
      help: `Add ${inWords(missing.map((key) => `\`${key}:\``))} to its \`requestParameters\`${slips.length === 0 ? "" : `, in place of ${inWords(slips.map((key) => `\`${key}\``))}`}.`,
    },
  ];
}

function unknown({ at }: Integration, subtype: string): Violation {
  const nearest = closestName(subtype, Object.keys(subtypes));
  return {
    at: inside(at, "integrationSubtype"),
    message: `an HTTP API cannot call ${subtype} by itself`,
    help:
      nearest === undefined
        ? `Call it by a Lambda function; the others are ${inWords(Object.keys(subtypes))}.`
        : `Did you mean ${nearest}?`,
  };
}
