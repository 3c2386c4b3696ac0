import { apiGateway, wafApi } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Domain } from "../../model/domain";
import { ipVersion } from "../../model/ip-range";
import type { OwnWebAcl } from "../../model/web-acl";
import type { Rule, Violation } from "../rule";

export const wafDualstack: Rule = {
  id: "waf-dualstack",
  severity: "warning",
  title: "The address lists of a web ACL for a dualstack domain have IPv6 ranges too",
  why: "A dualstack domain has clients with IPv6 from the moment of the change on, and a range of IPv4 matches none of them. Nothing fails at deployment: addresses that are blocked come in by IPv6, and those that are to pass are refused.",
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
        const first = fleet.domains.find((domain) => isReachedByIpv6(domain, webAcl));
        return first === undefined ? [] : checkLists(webAcl, first);
      }),
};

/**
 * Private domains are dualstack all the same, but the addresses in their requests are those of the
 * VPC endpoint's side, so that no list is right for them: another rule says so.
 */
function isReachedByIpv6(domain: Domain, webAcl: OwnWebAcl): boolean {
  if (domain.endpoint === "private" || domain.ipAddressType !== "dualstack") return false;
  if (domain.webAcl?.target === webAcl) return true;
  return domain.mappings.some(({ api }) => api.target?.webAcl?.target === webAcl);
}

/** One finding a list, however many domains use it: it is the list that lacks something. */
function checkLists(webAcl: OwnWebAcl, domain: Domain): Violation[] {
  return (["allowIps", "blockIps"] as const)
    .filter((key) => hasIpv4Only(webAcl[key]))
    .map((key) => ({
      at: inside(webAcl.at, key),
      message: `\`${key}\` of "${webAcl.name}" has IPv4 ranges only, but "${domain.name.text}" is reached by IPv6 too: ${effect(webAcl, key)}`,
      help: `Add the IPv6 ranges of the same networks, such as \`"2001:db8::/32"\`, or write \`ipAddressType: ipv4\` for "${domain.name.text}".`,
      related: [{ at: inside(domain.at, "ipAddressType"), message: "where the domain takes IPv6" }],
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
