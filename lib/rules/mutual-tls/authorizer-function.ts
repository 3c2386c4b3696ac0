import { apiGateway } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import { regionOfLambda } from "../../model/lambda-arn";
import { mayBeRegion } from "../../model/regions";
import type { Rule, Violation } from "../rule";

const withFunction = (lambdaArn: string) => `apis:
  trade:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    authorizer: { lambdaArn: "${lambdaArn}" }
domains:
  - name: trade.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: trade }]
`;

export const mutualTlsAuthorizerFunction: Rule = {
  id: "mutual-tls-authorizer-function",
  severity: "error",
  because: "endangers",
  title: "An authorizer is a Lambda function, in each region of its API",
  why: "The function's ARN goes into the API as it is. API Gateway calls it when the first client does, and answers every call with 500 where it cannot.",
  docs: [apiGateway("apigateway-use-lambda-authorizer")],
  examples: {
    fails: withFunction("arn:aws:iam::111111111111:role/check-client"),
    passes: withFunction("arn:aws:lambda:eu-west-1:111111111111:function:check-client"),
  },
  check: (fleet) => fleet.apis.flatMap((api) => (api.owned ? checkApi(api) : [])),
};

function checkApi({ name, authorizer, regions: all }: OwnedApi): Violation[] {
  if (authorizer === undefined) return [];
  const help = (region: string) =>
    `Write the ARN of a function, such as \`arn:aws:lambda:${region}:111111111111:function:check-client\`.`;
  const missing = [...all.keys()]
    .filter((region) => mayBeRegion(region) && !authorizer.functions.has(region))
    .map((region) => ({
      at: authorizer.at,
      message: `the authorizer of "${name}" has no function in ${region}`,
      help: help(region),
    }));
  const wrong = [...new Set(authorizer.functions.values())]
    .filter(({ arn }) => regionOfLambda(arn) === undefined)
    .map(({ arn, at }) => ({
      at,
      message: `"${arn}" is not the ARN of a Lambda function`,
      help: help("eu-west-1"),
    }));
  const elsewhere = [...authorizer.functions].flatMap(([region, { arn, at }]) => {
    const actual = regionOfLambda(arn);
    if (actual === undefined || actual === region || !mayBeRegion(region)) return [];
    if (!all.has(region)) return [];
    const message = `the authorizer of "${name}" has to be in ${region}, but this function is in ${actual}`;
    return [{ at, message, help: help(region) }];
  });
  // One that is missing may be there under a wrong region.
  const needless = [...authorizer.functions]
    .filter(([region]) => !all.has(region) && missing.length === 0)
    .map(([region, { at }]) => ({
      at,
      message: `there is a function for ${region}, where "${name}" is not made`,
      help: `Take it out, or add ${region} to the API's \`regions\`.`,
    }));
  return [...missing, ...wrong, ...elsewhere, ...needless];
}
