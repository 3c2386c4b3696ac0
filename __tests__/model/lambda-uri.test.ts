import { lambdaFunction } from "../../lib/model/lambda-uri";

const around = (arn: string) =>
  `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`;
const arn = "arn:aws:lambda:eu-west-1:111111111111:function:items";
const items = { arn, region: "eu-west-1", account: "111111111111", name: "items" };

test.each([
  ["the ARN itself", arn, { ...items, qualifier: undefined }],
  ["the ARN in one of API Gateway's", around(arn), { ...items, qualifier: undefined }],
  ["an alias", around(`${arn}:live`), { ...items, arn: `${arn}:live`, qualifier: "live" }],
  [
    "the latest version, which is the function itself",
    `${arn}:$LATEST`,
    { ...items, arn: `${arn}:$LATEST`, qualifier: undefined },
  ],
  [
    "an account that API Gateway fills in",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
    around("arn:aws:lambda:eu-west-1:${AWS::AccountId}:function:items:live"),
    {
      ...items,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
      arn: "arn:aws:lambda:eu-west-1:${AWS::AccountId}:function:items:live",
      account: "",
      qualifier: "live",
    },
  ],
])("a function is understood: %s", (_what, uri, expected) => {
  expect(lambdaFunction(uri)).toEqual(expected);
});

test.each([
  "https://items.example.net",
  "arn:aws:apigateway:eu-west-1:sqs:path/111111111111/items",
  "arn:aws:lambda:eu-west-1:111111111111:layer:items",
  "arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/items/1/2",
  "",
])("%s is no function", (uri) => {
  expect(lambdaFunction(uri)).toBeUndefined();
});
