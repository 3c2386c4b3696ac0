/** An API for the rules' examples whose callers need keys. */
export const keyedExample: Readonly<Record<string, string>> = {
  "apis/keyed.yaml": `openapi: 3.0.3
info: { title: Stock, version: "1.0" }
components:
  securitySchemes:
    key: { type: apiKey, name: x-api-key, in: header }
paths:
  /items:
    get:
      security: [{ key: [] }]
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://stock.example.net/items
`,
};
