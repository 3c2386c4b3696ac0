import { apiGateway } from "../../facts/pages";
import { countOf } from "../../findings/count-of";
import { inside } from "../../findings/place";
import { documentedApis, operationName } from "../documents";
import { keyedExample } from "../keyed-example";
import type { Rule } from "../rule";

export const usagePlanMissing: Rule = {
  id: "usage-plan-missing",
  severity: "warning",
  title: "An API whose operations require a key is in a usage plan",
  why: "A key opens an operation only through a usage plan that has the stage. Without one API Gateway answers every call with `403 Forbidden`, whichever key it has, and nothing says so at deployment.",
  docs: [apiGateway("api-gateway-api-usage-plans"), apiGateway("api-gateway-setup-api-keys")],
  examples: {
    fails: `apis:
  stock: { kind: rest, openapi: apis/keyed.yaml, regions: [eu-west-1] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`,
    passes: `apis:
  stock: { kind: rest, openapi: apis/keyed.yaml, regions: [eu-west-1] }
usagePlans:
  partners: { apis: [stock], keys: [acme] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`,
    files: keyedExample,
  },
  check: (fleet) => {
    const planned = new Set(fleet.usagePlans.flatMap(({ apis }) => apis.map(({ name }) => name)));
    // A plan for an API of a name that there is not may be for any.
    const slip = fleet.usagePlans.some(({ apis }) => apis.some(({ target }) => !target));
    return documentedApis(fleet).flatMap(({ api, document }) => {
      if (slip || api.kind !== "rest" || planned.has(api.name)) return [];
      const [first, ...others] = document.operations.filter((each) => each.requiresApiKey);
      if (first === undefined) return [];
      const more = others.length === 0 ? "" : ` and ${countOf(others.length, "more operation")}`;
      const verb = others.length === 0 ? "requires" : "require";
      return [
        {
          at: inside(api.at, "openapi"),
          message: `${operationName(first)}${more} of "${api.name}" ${verb} an API key, and no usage plan has its stage`,
          help: `Add one, such as \`usagePlans: { partners: { apis: [${api.name}], keys: [acme] } }\`. If its stage is in a usage plan that is made elsewhere, accept this with that reason.`,
          related: [{ at: first.at, message: "the first operation that requires a key" }],
        },
      ];
    });
  },
};
