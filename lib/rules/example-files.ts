import { exampleTruststores } from "./example-truststores";

/** The files that the rules' examples can refer to, by name. */
export const exampleFiles: Readonly<Record<string, string>> = {
  ...exampleTruststores,
  "apis/stock.yaml": `openapi: 3.0.3
info: { title: Stock, version: "1.0" }
paths:
  /items:
    get:
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://stock.example.net/items
  /items/{id}:
    get:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: An item } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        payloadFormatVersion: "1.0"
        uri: https://stock.example.net/items/{id}
        requestParameters: { integration.request.path.id: method.request.path.id }
`,
  "apis/rates.yaml": `openapi: 3.0.3
info: { title: Rates, version: "1.0" }
paths:
  /rates:
    get:
      responses: { "200": { description: Today's rates } }
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://rates.example.net/today
        payloadFormatVersion: "1.0"
`,
};
