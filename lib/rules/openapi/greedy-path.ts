import { apiGateway } from "../../facts/pages";
import { inPaths } from "../document-paths";
import { openApiExamples } from "../openapi-example";
import type { Rule } from "../rule";

export const openapiGreedyPath: Rule = {
  id: "openapi-greedy-path",
  severity: "error",
  because: "aws-refuses",
  title: "What takes the rest of a path is the path's last part",
  why: "A part such as `{proxy+}` stands for all that follows, so that nothing can come after it: the import of the whole document fails.",
  docs: [apiGateway("api-gateway-set-up-simple-proxy"), apiGateway("http-api-develop-routes")],
  examples: openApiExamples(
    `/files/{path+}/meta:
  get:
    parameters: [{ name: path, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: About the file } }
    x-amazon-apigateway-integration:
      { type: http_proxy, httpMethod: GET, uri: "https://files.example.net" }
`,
    `/files/{path+}:
  get:
    parameters: [{ name: path, in: path, required: true, schema: { type: string } }]
    responses: { "200": { description: The file } }
    x-amazon-apigateway-integration:
      { type: http_proxy, httpMethod: GET, uri: "https://files.example.net" }
`,
  ),
  check: (fleet) =>
    inPaths(fleet, ["rest", "http"], (path, at) => {
      const parts = path.split("/");
      const greedy = parts.findIndex((part) => /\{[^}]*\+\}/.test(part));
      if (greedy === -1 || greedy === parts.length - 1) return [];
      return [
        {
          at,
          message: `\`${path}\` goes on after \`${parts[greedy]}\`, which takes all that follows`,
          help: `Write \`${parts.slice(0, greedy + 1).join("/")}\`, or leave out the plus sign.`,
        },
      ];
    }),
};
