import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain, Mapping } from "../../model/domain";
import { takesOnlyTls12 } from "../../model/mapped-kinds";
import { isMultiLevel, levelsOf, takesMultiLevel } from "../../model/mapping-path";
import type { Rule, Violation } from "../rule";

export const mappingMultiLevelRegional: Rule = {
  id: "mapping-multi-level-regional",
  severity: "error",
  because: "aws-refuses",
  title: "Paths of several levels are on regional domains with TLS 1.2 or newer",
  why: "Only the newer of API Gateway's two APIs makes such mappings, and it knows no other domains: the mapping fails with `BadRequestException`, after the domain and its certificate have been made.",
  docs: [
    apiGateway("rest-api-mappings"),
    apiGateway("apigateway-custom-domain-tls-version"),
    apiGateway("apigateway-private-custom-domains"),
  ],
  examples: {
    fails: `domains:
  - name: www-api.example.com
    endpoint: edge
    region: eu-west-1
    mappings: [{ path: orders/v1, api: orders }]
`,
    passes: `domains:
  - name: www-api.example.com
    endpoint: edge
    region: eu-west-1
    mappings: [{ path: orders, api: orders }]
`,
  },
  check: (fleet) =>
    fleet.domains
      // An HTTP or WebSocket API is on the wrong domain anyway; other rules say so.
      .filter((domain) => !takesMultiLevel(domain) && !takesOnlyTls12(domain))
      .flatMap(checkDomain),
};

function checkDomain(domain: Domain): Violation[] {
  const multiLevel = domain.mappings
    .filter(({ path, api }) => isMultiLevel(path) && (api.target?.kind ?? "rest") === "rest")
    .map((mapping) => checkMapping(domain, mapping));
  return domain.endpoint === "regional" ? multiLevel.slice(0, 1) : multiLevel;
}

/** The policy of a regional domain is one mistake, however many paths it keeps from working. */
function checkMapping({ at: domainAt, endpoint, name }: Domain, { at, path }: Mapping): Violation {
  if (endpoint === "regional") {
    return {
      at: inside(domainAt, "securityPolicy"),
      message: `path "${path}" has several levels, which a domain with TLS_1_0 cannot have`,
      help: "Write `securityPolicy: TLS_1_2` for the domain, or leave it out, which means the same.",
    };
  }
  const levels = levelsOf(path);
  return {
    at: inside(at, "path"),
    message: `path "${path}" has several levels, which the ${endpoint} domain "${name.text}" cannot have`,
    help: `Write a path of one level, such as \`${levels.join("-")}\`, or map \`${levels[0]}\` and let the API's own routes tell the rest apart.`,
  };
}
