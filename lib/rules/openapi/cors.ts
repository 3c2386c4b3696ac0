import { apiGateway, github } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { type Entry, settingOf } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { filledTexts } from "../filled-texts";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const KEY = "x-amazon-apigateway-cors";

export const openapiCors: Rule = {
  id: "openapi-cors",
  severity: "error",
  because: "aws-refuses",
  title: "What an HTTP API says to browsers is something that API Gateway takes",
  why: "API Gateway refuses credentials for all origins (`allow-credentials is not supported if 'allow-origin' is *`), which browsers would not take either, origins without https:// or http:// (`Invalid format for origin …`), and answers that are kept for more than a day.",
  docs: [apiGateway("http-api-cors"), github("aws/aws-cdk#9076")],
  examples: documentExamples(
    `${plainDocument}${KEY}: { allowOrigins: ["*"], allowCredentials: true }\n`,
    `${plainDocument}${KEY}: { allowOrigins: ["https://shop.example.com"], allowCredentials: true }\n`,
    "kind: http",
  ),
  check: (fleet) =>
    inDocuments(fleet, ["http"], ({ api, document }) => {
      const keys = settingOf(document, KEY)?.inner ?? [];
      const under = (key: string) => keys.find((each) => each.key === key);
      const origins = under("allowOrigins")?.inner ?? [];
      return [
        ...(under("allowCredentials")?.value === true ? origins.flatMap(allOrigins) : []),
        ...origins.flatMap((origin) => wrongOrigin(origin, api)),
        ...wrongAge(under("maxAge")),
      ];
    }),
};

function allOrigins({ at, value }: Entry): Violation[] {
  if (value !== "*") return [];
  return [
    {
      at,
      message: "credentials are allowed to pages of all origins",
      help: "Name the origins that may send credentials, such as `https://shop.example.com`, or take `allowCredentials` out.",
    },
  ];
}

function wrongOrigin({ at, value }: Entry, api: OwnedApi): Violation[] {
  if (typeof value !== "string") return [];
  const wrong = filledTexts(value, api).find((each) => each !== "*" && !/^https?:\/\/./.test(each));
  if (wrong === undefined) return [];
  const isHost = /^[\w-]+(\.[\w-]+)+(:\d+)?$/.test(wrong);
  return [
    {
      at,
      message: `the origin ${wrong} does not begin with https:// or http://`,
      help: isHost
        ? `Write \`https://${wrong}\`.`
        : "Write an origin such as `https://shop.example.com`, or `*` for pages of all origins.",
    },
  ];
}

function wrongAge(age: Entry | undefined): Violation[] {
  if (typeof age?.value !== "number" || (age.value >= -1 && age.value <= 86_400)) return [];
  return [
    {
      at: age.at,
      message: `\`maxAge\` is ${age.value}, and API Gateway takes -1 to 86400 seconds`,
      help: `Write \`maxAge: ${age.value < -1 ? 0 : 86_400}\`.`,
    },
  ];
}
