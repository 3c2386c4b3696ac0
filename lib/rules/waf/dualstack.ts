import { apiGateway, wafApi } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import type { OwnedApi } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Fleet } from "../../model/fleet";
import { ipVersion } from "../../model/ip-range";
import type { OwnWebAcl } from "../../model/web-acl";
import type { Rule, Violation } from "../rule";

export const wafDualstack: Rule = {
  id: "waf-dualstack",
  severity: "warning",
  title: "The address lists of a web ACL for a dualstack domain or API have IPv6 ranges too",
  why: "A dualstack domain, and the default endpoint of a dualstack API, has clients with IPv6 from the moment of the change on, and a range of IPv4 matches none of them. Nothing fails at deployment: addresses that are blocked come in by IPv6, and those that are to pass are refused.",
  docs: [apiGateway("api-gateway-ip-address-type"), wafApi("IPSet")],
  examples: {
    fails: `webAcls:
  office: { allowIps: [203.0.113.0/24], defaultAction: block }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    ipAddressType: dualstack
    webAcl: office
    mappings: [{ api: orders }]
`,
    passes: `webAcls:
  office: { allowIps: [203.0.113.0/24, "2001:db8::/32"], defaultAction: block }
domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    ipAddressType: dualstack
    webAcl: office
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) =>
    fleet.webAcls
      .filter((webAcl) => webAcl.kind === "own")
      .flatMap((webAcl) => {
        const first = reachedByIpv6(webAcl, fleet);
        return first === undefined ? [] : checkLists(webAcl, first);
      }),
};

/** What has IPv6 clients, by its name and where it is written. */
interface Reached {
  readonly what: "domain" | "API";
  readonly name: string;
  readonly at: Place;
}

function reachedByIpv6(webAcl: OwnWebAcl, { domains, apis }: Fleet): Reached | undefined {
  const domain = domains.find((each) => isReachedByIpv6(each, webAcl));
  if (domain !== undefined) return { what: "domain", name: domain.name.text, at: domain.at };
  const api = apis.filter((api) => api.owned).find((each) => hasIpv6Endpoint(each, webAcl));
  return api && { what: "API", name: api.name, at: api.at };
}

/**
 * What is private is dualstack all the same, but the addresses in its requests are those of the
 * VPC endpoint's side, so that no list is right for them: another rule says so.
 */
function isReachedByIpv6(domain: Domain, webAcl: OwnWebAcl): boolean {
  if (domain.endpoint === "private" || domain.ipAddressType !== "dualstack") return false;
  if (domain.webAcl?.target === webAcl) return true;
  return domain.mappings.some(({ api }) => api.target?.webAcl?.target === webAcl);
}

function hasIpv6Endpoint(api: OwnedApi, webAcl: OwnWebAcl): boolean {
  if (api.endpoint === "private" || api.disableExecuteApiEndpoint) return false;
  return api.ipAddressType === "dualstack" && api.webAcl?.target === webAcl;
}

/** One finding a list, however many use it: it is the list that lacks something. */
function checkLists(webAcl: OwnWebAcl, { what, name, at }: Reached): Violation[] {
  return (["allowIps", "blockIps"] as const)
    .filter((key) => hasIpv4Only(webAcl[key]))
    .map((key) => ({
      at: inside(webAcl.at, key),
      message: `\`${key}\` of "${webAcl.name}" has IPv4 ranges only, but "${name}" is reached by IPv6 too: ${effect(webAcl, key)}`,
      help: `Add the IPv6 ranges of the same networks, such as \`"2001:db8::/32"\`, or write \`ipAddressType: ipv4\` for "${name}".`,
      related: [{ at: inside(at, "ipAddressType"), message: `where the ${what} takes IPv6` }],
    }));
}

/** A text that is no range at all is another rule's affair, and may be meant as one of IPv6. */
function hasIpv4Only(ranges: readonly string[]): boolean {
  return ranges.length > 0 && ranges.every((range) => ipVersion(range) === 4);
}

function effect({ defaultAction }: OwnWebAcl, key: "allowIps" | "blockIps"): string {
  if (key === "blockIps") return "no IPv6 client is blocked by it";
  return defaultAction === "block" ? "every IPv6 client is refused" : "no IPv6 client passes by it";
}
