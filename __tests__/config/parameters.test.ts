import { told } from "../support/told";

const stock = JSON.stringify({
  openapi: "3.0.3",
  info: { title: "Stock", version: "1.0" },
  paths: {
    "/items": {
      get: {
        responses: { "200": { description: "The items" } },
        "x-amazon-apigateway-integration": {
          type: "http_proxy",
          httpMethod: "GET",
          // biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
          uri: "https://${X}/",
        },
      },
    },
  },
});

/** Message and help of what is told of the parameter. */
const found = (value: string) =>
  told({
    "domains.yaml": `project: acme\napis:\n  stock: { kind: rest, openapi: stock.json, regions: [eu-west-1], parameters: { X: ${value} } }\ndomains: []\n`,
    "stock.json": stock,
  }).map(([, , message, help]) => [message, help]);

test.each(["a.example.net", '"12345"', "{ eu-west-1: a.example.net }"])("%s is fine", (value) => {
  expect(found(value)).toEqual([]);
});

test.each([
  ['""', "`X` is empty", "Fill it in."],
  ['{ eu-west-1: "" }', "`eu-west-1` is empty", "Fill it in."],
  ["12345", "`X` cannot be the number 12345", 'Put it in quotes: "12345".'],
  ["0123", "`X` cannot be the number 123", 'Put it in quotes: "0123".'],
  ["true", "`X` cannot be the boolean true", 'Put it in quotes: "true".'],
  ["[]", "`X` cannot be a list", "Write `X: items` or `X: { eu-west-1: items }`."],
])("%s is one finding, with what to write", (value, message, help) => {
  expect(found(value)).toEqual([[message, help]]);
});
