import { apiGateway } from "../../facts/pages";
import type { OwnedApi } from "../../model/api";
import type { Rule, Violation } from "../rule";

export const stageCertificateHttp: Rule = {
  id: "stage-certificate-http",
  severity: "warning",
  title: "A stage with a client certificate calls back ends over HTTPS",
  why: "API Gateway shows the certificate to the back ends of HTTP integrations alone. Without any, it proves nothing to anybody and only has to be replaced every year.",
  docs: [apiGateway("getting-started-client-side-ssl-authentication")],
  examples: {
    fails: `apis:
  stock:
    kind: rest
    openapi: apis/mock.yaml
    regions: [eu-west-1]
    stage: { clientCertificate: { slots: [a], active: a } }
domains: []
`,
    passes: `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    stage: { clientCertificate: { slots: [a], active: a } }
domains: []
`,
    files: {
      "apis/mock.yaml": `openapi: 3.0.3
info: { title: Stock, version: "1.0" }
paths:
  /items:
    get:
      responses: { "200": { description: The items } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses: { default: { statusCode: "200" } }
`,
    },
  },
  check: (fleet) => fleet.apis.flatMap((api) => (api.owned ? checkApi(api) : [])),
};

function checkApi({ name, document, stage: { clientCertificate } }: OwnedApi): Violation[] {
  const operations = document?.operations ?? [];
  if (clientCertificate === undefined || operations.length === 0) return [];
  const types = operations.map(({ integration }) => integration?.type);
  if (types.some((type) => type === undefined || /^http(_proxy)?$/.test(type))) return [];
  return [
    {
      at: clientCertificate.at,
      message: `no operation of "${name}" has an integration of the type http or http_proxy, which are those that show a client certificate`,
      help: "Take `clientCertificate` out, or correct the types of the integrations in the document.",
    },
  ];
}
