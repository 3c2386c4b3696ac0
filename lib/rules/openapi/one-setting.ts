import { apiGateway, terraform } from "../../facts/pages";
import { inside } from "../../findings/place";
import { documentedApis } from "../documents";
import { apiExamples, plainDocument } from "../openapi-example";
import type { Rule } from "../rule";

export const openapiOneSetting: Rule = {
  id: "openapi-one-setting",
  severity: "warning",
  title: "The fleet and a document do not say two things of one setting",
  why: "Binary media types and the size from which answers are compressed can stand in the document or in the fleet. Where both say something and differ, the fleet would win, and whoever reads the document would not know.",
  docs: [
    apiGateway("api-gateway-swagger-extensions-binary-media-types"),
    apiGateway("api-gateway-openapi-minimum-compression-size"),
    terraform("api_gateway_rest_api"),
  ],
  examples: apiExamples(
    "kind: rest, minimumCompressionSize: 512",
    "kind: rest",
    `${plainDocument}x-amazon-apigateway-minimum-compression-size: 1024\n`,
  ),
  check: (fleet) =>
    documentedApis(fleet).flatMap(({ api, document }) =>
      [
        {
          key: "minimumCompressionSize",
          ours: api.minimumCompressionSize,
          theirs: document.minimumCompressionSize,
        },
        {
          key: "binaryMediaTypes",
          ours: [...api.binaryMediaTypes].sort().join(", "),
          theirs: document.binaryMediaTypes && {
            at: document.binaryMediaTypes.at,
            value: [...document.binaryMediaTypes.value].sort().join(", "),
          },
        },
      ].flatMap(({ key, ours, theirs }) =>
        theirs === undefined || theirs.value === ours
          ? []
          : [
              {
                at: inside(api.at, key),
                message: `\`${key}\` is ${ours || "an empty list"} here, and ${theirs.value || "an empty list"} in ${theirs.at.file}`,
                help: "Keep one of the two.",
                related: [{ at: theirs.at, message: "what the document says" }],
              },
            ],
      ),
    ),
};
