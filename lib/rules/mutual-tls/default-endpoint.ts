import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Api } from "../../model/api";
import { mappedApis } from "../../model/checked-apis";
import { type MutualTlsDomain, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { goodMutualTls } from "../mutual-tls-example";
import type { Rule, Violation } from "../rule";

export const mutualTlsDefaultEndpoint: Rule = {
  id: "mutual-tls-default-endpoint",
  severity: "error",
  because: "endangers",
  title: "An API behind mutual TLS has no default endpoint",
  why: "Mutual TLS guards the custom domain only. Whoever knows the API's id calls it by its `execute-api` name and needs no certificate: everything works, and the door is open. The fleet cannot see how an API is that exists already, so that it has to be said there.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGateway("rest-api-disable-default-endpoint")],
  examples: {
    fails: goodMutualTls.replace("    disableExecuteApiEndpoint: true\n", ""),
    passes: goodMutualTls,
  },
  check(fleet) {
    const open = new Map<Api, OpenDoor>();
    for (const domain of mutualTlsDomains(fleet)) {
      for (const mapped of mappedApis(domain)) {
        for (const api of openNames(mapped, domain, fleet.apis)) {
          const door = open.get(api) ?? { mapped, domains: new Set() };
          open.set(api, door);
          door.domains.add(domain);
        }
      }
    }
    return [...open].map(([api, door]) => violation(api, door));
  },
};

/** An API that may be called without a certificate. */
interface OpenDoor {
  /** The name by which the first of the domains maps it. */
  readonly mapped: Api;
  readonly domains: Set<MutualTlsDomain>;
}

/**
 * The names of a mapped API at which its default endpoint has to be dealt with. An id may be listed
 * under several names: each that says the endpoint is there, else the mapped one, unless another
 * name says in each region that it is not.
 */
function openNames(
  mapped: Api,
  { regions }: MutualTlsDomain,
  apis: readonly Api[],
): readonly Api[] {
  const names = regions.map((region) => apis.filter((api) => areSame(mapped, api, region)));
  const open = new Set(names.flat().filter((api) => api.disableExecuteApiEndpoint === false));
  if (open.size > 0) return [...open];
  const closed = names.every((all) => all.some((api) => api.disableExecuteApiEndpoint === true));
  return closed ? [] : [mapped];
}

function areSame(one: Api, other: Api, region: string): boolean {
  if (one === other) return true;
  const [a, b] = [one.regions.get(region), other.regions.get(region)];
  return a?.kind === "existing" && b?.kind === "existing" && a.id === b.id;
}

function violation(api: Api, { mapped, domains: set }: OpenDoor): Violation {
  const { name, disableExecuteApiEndpoint } = api;
  const domains = [...set];
  const who =
    api === mapped ? `"${name}"` : `"${name}", which is the same API as "${mapped.name}",`;
  const verb = disableExecuteApiEndpoint === false ? "answers" : "may answer";
  const first = domains[0]?.name.text;
  return {
    at: inside(api.at, "disableExecuteApiEndpoint"),
    message: `${who} ${verb} under its execute-api name too, to clients without the certificate that "${first}" asks for`,
    help: api.owned
      ? `Take \`disableExecuteApiEndpoint: false\` out of \`apis.${name}\`.`
      : `Disable the default endpoint where the API is made and, if it is a REST API, deploy it anew. Then write \`disableExecuteApiEndpoint: true\` at \`apis.${name}\`.`,
    related: domains.map(({ mutualTls, name: host }) => ({
      at: mutualTls.at,
      message: `what ${host.text} asks for`,
    })),
  };
}
