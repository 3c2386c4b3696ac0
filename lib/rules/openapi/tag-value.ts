import { apiGateway, terraform } from "../../facts/pages";
import { isList, objectIn, shownValue } from "../../model/openapi-document";
import { inDocuments } from "../documents";
import { documentExamples, plainDocument } from "../openapi-example";
import type { Rule } from "../rule";

const KEY = "x-amazon-apigateway-tag-value";

export const openapiTagValue: Rule = {
  id: "openapi-tag-value",
  severity: "warning",
  title: "The tags of an API stand in the fleet and not in its document",
  why: "An import gives the API the tags that its document has, and Terraform takes them away again, in every `apply`: the stacks leave them out of what is imported. Those that AWS's own tools write of themselves, `httpapi:…`, are not told.",
  docs: [apiGateway("api-gateway-swagger-extensions"), terraform("apigatewayv2_api")],
  examples: documentExamples(
    `${plainDocument}tags: [{ name: team, ${KEY}: stock }]\n`,
    `${plainDocument}tags: [{ name: team }]\n`,
  ),
  check: (fleet) =>
    inDocuments(fleet, ["rest", "http"], ({ document }) => {
      const tags = document.body.tags ?? [];
      if (!isList(tags)) return [];
      const places = document.extensions.filter(({ key, on }) => key === KEY && on === "tag");
      const names = tags
        .map(objectIn)
        .filter((tag) => Object.hasOwn(tag, KEY))
        .map(({ name = "" }) => shownValue(name));
      return places.flatMap(({ at }, index) => {
        const name = names[index] ?? "";
        if (name.startsWith("httpapi:")) return [];
        return [
          {
            at,
            message: `the tag ${name} of the document does not become one of the API`,
            help: `Take \`${KEY}\` out, and write \`tags: { ${name}: … }\` at the API in the fleet.`,
          },
        ];
      });
    }),
};
