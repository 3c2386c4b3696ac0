import { apiGateway, apiGatewayApi } from "../../facts/pages";
import { closestName } from "../../findings/closest-name";
import { inWords } from "../../findings/in-words";
import type { OwnedApi } from "../../model/api";
import { gatewayResponseTypes } from "../../model/gateway-response-types";
import { type Entry, settingOf } from "../../model/openapi-document";
import { isRequestSource } from "../../model/rest-mapping";
import { inDocuments } from "../documents";
import { filledTexts } from "../filled-texts";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const KEY = "x-amazon-apigateway-gateway-responses";
const responses = (type: string) => `${plainDocument}${KEY}:
  ${type}: { responseParameters: { gatewayresponse.header.Access-Control-Allow-Origin: "'*'" } }
`;

export const openapiGatewayResponse: Rule = {
  id: "openapi-gateway-response",
  severity: "error",
  because: "aws-refuses",
  title: "Every answer that a REST API gives by itself is one that it has, in API Gateway's form",
  why: "The types of these answers are a closed list, their statuses are codes of three digits, and their headers are expressions: API Gateway refuses others with `Member must satisfy enum value set`, `Member must satisfy regular expression pattern` and `Invalid mapping expression specified`.",
  docs: [
    apiGateway("supported-gateway-response-types"),
    apiGateway("api-gateway-swagger-extensions-gateway-responses"),
    apiGatewayApi("PutGatewayResponse"),
  ],
  examples: documentExamples(responses("DEFAULT_44XX"), responses("DEFAULT_4XX")),
  check: (fleet) =>
    inDocuments(fleet, ["rest"], ({ api, document }) =>
      (settingOf(document, KEY)?.inner ?? []).flatMap((response) => [
        ...unknownType(response),
        ...wrongStatus(response),
        ...wrongParameters(response, api),
      ]),
    ),
};

function unknownType({ at, key }: Entry): Violation[] {
  if (gatewayResponseTypes.includes(key)) return [];
  const nearest = closestName(key, gatewayResponseTypes);
  return [
    {
      at,
      message: `a REST API has no answer ${key} of its own`,
      help:
        nearest === undefined
          ? `The types are ${inWords(gatewayResponseTypes)}.`
          : `Did you mean ${nearest}?`,
    },
  ];
}

function under({ inner }: Entry, key: string): Entry | undefined {
  return inner.find((each) => each.key === key);
}

function wrongStatus(response: Entry): Violation[] {
  const status = under(response, "statusCode");
  if (status === undefined || /^[1-5]\d\d$/.test(String(status.value))) return [];
  return [
    {
      at: status.at,
      message: `${JSON.stringify(status.value)} is no status code`,
      help: 'Write three digits, such as `statusCode: "403"`.',
    },
  ];
}

function wrongParameters(response: Entry, api: OwnedApi): Violation[] {
  const parameters = under(response, "responseParameters")?.inner ?? [];
  return parameters.flatMap(({ at, key, value }) => {
    const [, name] = /^gatewayresponse\.(?:header|path|querystring)\.(\S+)$/.exec(key) ?? [];
    if (name === undefined)
      return [
        {
          at,
          message: `\`${key}\` is no header of an answer`,
          help: `Write \`gatewayresponse.header.${key.split(".").at(-1)}\`.`,
        },
      ];
    const wrong =
      typeof value === "string"
        ? filledTexts(value, api).find((each) => !isRequestSource(each))
        : JSON.stringify(value);
    if (wrong === undefined) return [];
    return [
      {
        at,
        message: `\`${wrong}\` is no expression that a header can be made of`,
        help: `For the text itself write \`"'${wrong.replace(/^['"]+|['"]+$/g, "")}'"\`, with both kinds of quotes; the expressions are \`method.request.header.<name>\`, \`context.<name>\` and \`stageVariables.<name>\`.`,
      },
    ];
  });
}
