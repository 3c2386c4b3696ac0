import { apiGateway, terraform } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { type CalledFunction, calledFunctions, isAtHome } from "../../model/called-functions";
import { documentedApis } from "../documents";
import { apiExamples, documentWith } from "../openapi-example";
import type { Rule, Violation } from "../rule";

const arn = "arn:aws:lambda:us-east-1:111111111111:function:items";

export const openapiFunctionElsewhere: Rule = {
  id: "openapi-function-elsewhere",
  severity: "warning",
  title: "A function in another region or account is said to be let in elsewhere",
  why: "A Lambda function has to allow that API Gateway calls it. The stacks say so to functions in the API's own account and region; those elsewhere answer with 500 until somebody has said it there.",
  docs: [
    apiGateway("api-gateway-control-access-using-iam-policies-to-invoke-api"),
    apiGateway("apigateway-cross-account-lambda-integrations"),
    terraform("lambda_permission"),
  ],
  examples: apiExamples(
    "kind: rest",
    "kind: rest, lambdaPermissions: none",
    documentWith(`/items:
  get:
    responses: { "200": { description: The items } }
    x-amazon-apigateway-integration:
      type: aws_proxy
      httpMethod: POST
      uri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations
`),
  ),
  check: (fleet) =>
    documentedApis(fleet).flatMap(({ api }): Violation[] => {
      if (api.lambdaPermissions === "none") return [];
      const all = [...api.regions.keys()].flatMap((region) =>
        calledFunctions(api, region)
          .filter((called) => !isAtHome(called, api, region) && !isRefused(called, api, region))
          .map(({ at, function: { arn } }) => ({
            at,
            message: `"${api.name}" calls ${arn} from ${region}, and the stack does not let it`,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
            help: "Name the function of the API's own region by `${AWS::Region}`; or allow it where the function is, to `apigateway.amazonaws.com`, and write `lambdaPermissions: none` at the API.",
          })),
      );
      const texts = all.map(({ at, message }) => JSON.stringify([at, message]));
      return all.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
    }),
};

/** The API's own authorizer has to be in its region, which another rule tells. */
function isRefused(called: CalledFunction, { authorizer }: OwnedApi, region: string): boolean {
  return called.function.region !== region && authorizer?.functions.get(region)?.at === called.at;
}
