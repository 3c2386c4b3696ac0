import { type AccountNeeds, isTagged } from "./account-needs";
import { gatewayArn } from "./arn-of";
import { domainsOf, type PlacedDomain } from "./domains-of";
import { each, type Grant } from "./grant";
import { type Detail, type NamePattern, patternsOf, sidSuffix } from "./name-patterns";

/**
 * Public domains and their mappings. API Gateway's actions are the methods of its REST API, and its
 * resources the paths; those of the second API lack the `/v2` of the path.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 */
export function apiGatewayGrants(needs: AccountNeeds, detail: Detail): Grant[] {
  const domains = domainsOf(needs).filter(({ domain }) => domain.endpoint !== "private");
  return [
    {
      sid: "CreateDomains",
      reads: [],
      writes: ["apigateway:POST"],
      groups: each(domains.map(({ place }) => gatewayArn(place, "/domainnames"))),
    },
    {
      sid: `Domains${sidSuffix(detail)}`,
      reads: ["apigateway:GET"],
      writes: ["apigateway:PATCH", "apigateway:DELETE"],
      groups: each(byPlace(domains, detail, (name) => [`/domainnames/${name}`])),
    },
    {
      sid: `Mappings${sidSuffix(detail)}`,
      reads: ["apigateway:GET"],
      writes: ["apigateway:POST", "apigateway:PATCH", "apigateway:DELETE"],
      groups: each([
        ...byPlace(withMappings(domains, "base-path"), detail, mappingPaths("basepathmappings")),
        ...byPlace(withMappings(domains, "api"), detail, mappingPaths("apimappings")),
      ]),
    },
    ...mutualTlsGrants(domains.filter(hasMutualTls), detail),
    ...tagGrants(domains.filter(({ domain, stack }) => isTagged(stack, domain.tags))),
  ];
}

function hasMutualTls({ domain }: PlacedDomain): boolean {
  return domain.endpoint === "regional" && domain.mutualTls !== undefined;
}

/**
 * API Gateway asks for two more actions where the authorities of a domain are given or taken away:
 * on the domain, and on the collection too while it is made.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */
function mutualTlsGrants(domains: readonly PlacedDomain[], detail: Detail): Grant[] {
  const own = byPlace(domains, detail, (name) => [`/domainnames/${name}`]);
  const collections = domains.map(({ place }) => gatewayArn(place, "/domainnames"));
  return [
    {
      sid: `AddDomainAuthorities${sidSuffix(detail)}`,
      reads: [],
      writes: ["apigateway:AddCertificateToDomain"],
      groups: each([...collections, ...own]),
    },
    {
      sid: `RemoveDomainAuthorities${sidSuffix(detail)}`,
      reads: [],
      writes: ["apigateway:RemoveCertificateFromDomain"],
      groups: each(own),
    },
  ];
}

/** The collection, and what is in it: ids of mappings are made up, and paths written in several ways. */
function mappingPaths(collection: string) {
  return (name: string) => [
    `/domainnames/${name}/${collection}`,
    `/domainnames/${name}/${collection}/*`,
  ];
}

function withMappings(domains: readonly PlacedDomain[], kind: "base-path" | "api") {
  return domains.filter(({ domain }) => domain.mappings.some((mapping) => mapping.kind === kind));
}

/** ARNs for the names of each place. */
function byPlace(
  domains: readonly PlacedDomain[],
  detail: Detail,
  paths: (name: string) => string[],
): string[] {
  const places = new Map(domains.map(({ place }) => [gatewayArn(place, ""), place]));
  return [...places].flatMap(([key, place]) => {
    const here = domains.filter((each) => gatewayArn(each.place, "") === key);
    const names = here.map(({ domain }) => domain.name);
    return patternsOf(names, detail)
      .flatMap(namesInPaths)
      .flatMap(paths)
      .map((path) => gatewayArn(place, path));
  });
}

/**
 * A name as part of a path. Of a wildcard's own asterisk nobody has shown whether IAM sees it as it
 * is or as it is sent, so that both stand there.
 */
function namesInPaths({ kind, name }: NamePattern): string[] {
  if (kind === "below") return [`*.${name}`];
  if (!name.startsWith("*")) return [name];
  // biome-ignore lint/suspicious/noTemplateCurlyInString: how IAM writes an asterisk that is one
  return [name.replace("*", "${*}"), name.replace("*", "%2A")];
}

/**
 * Tags are paths below `/tags` that hold the ARN of what is tagged, encoded. When something is made
 * with tags, its own name is not in there yet: API Gateway asks for the encoded ARN with an asterisk.
 * https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/997
 */
function tagGrants(domains: readonly PlacedDomain[]): Grant[] {
  const tagged = domains.map(({ place }) => {
    const domain = gatewayArn(place, "/domainnames/");
    return gatewayArn(place, `/tags/${encodeURIComponent(domain)}*`);
  });
  return [
    {
      sid: "DomainTags",
      reads: [],
      writes: ["apigateway:PUT", "apigateway:DELETE"],
      groups: each(tagged),
    },
  ];
}
