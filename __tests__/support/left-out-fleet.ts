/**
 * What the other whole fleets write in one form only, in its other form: keys that they have are not here, and
 * the other way round. A document says what the rules' examples do not.
 */
export const leftOutFiles: Readonly<Record<string, string>> = {
  "apis/shop.yaml": `openapi: 3.0.3
info: { title: Shop, version: "1.0", description: What there is to buy }
x-amazon-apigateway-cors:
  allowOrigins: [https://shop.example.com]
  allowMethods: [GET]
  allowHeaders: [x-a]
  exposeHeaders: [x-b]
  allowCredentials: true
  maxAge: 60
paths:
  /shop:
    get:
      responses: { "200": { description: All } }
      x-amazon-apigateway-integration:
        { type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0", uri: https://shop.example.net/all }
`,
};

export const leftOutFleet = `project: acme
zones:
  example.com: { id: Z0PUBLIC }
  example.net: external
webAcls:
  bots:
    managedRules: [{ name: AWSManagedRulesBotControlRuleSet, overrides: { CategoryAI: allow } }, { name: AWSManagedRulesCommonRuleSet, version: Version_1.0 }]
    rateLimit: { requests: 100 }
    logging: { redact: { headers: [authorization] } }
apis:
  shop:
    kind: http
    openapi: apis/shop.yaml
    regions: [eu-west-1]
    tags: { team: shop }
    stage: { variables: { shelf: a }, methods: { "GET /shop": { throttle: { rateLimit: 1, burstLimit: 1 } } }, accessLogs: {} }
  stock: { kind: rest, openapi: apis/stock.yaml, endpoint: regional, regions: [eu-west-1], webAcl: bots, name: stock, tags: { team: stock }, stage: { variables: { shelf: a } } }
domains:
  - name: shop.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: shop }]
    tags: { team: shop }
  - name: mail.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { validation: email, validationDomain: example.com }
    mappings: [{ api: stock }]
    routing: { policy: geolocation, locations: { eu-west-1: [default, { country: US, subdivision: CA }, { continent: EU }] } }
    healthCheck: { alarm: { api: stock, errors: 5, minutes: 3 } }
`;
