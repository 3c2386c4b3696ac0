import { apiGateway } from "../../facts/pages";
import { type MappedStage, mappedStageKey, mappedStages } from "../../model/mapped-stage";
import { hasMutualTls, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { goodMutualTls } from "../mutual-tls-example";
import type { Rule, Violation } from "../rule";

const open = `  - name: open.example.com
    endpoint: regional
    region: eu-west-1
`;

export const mutualTlsOtherDomain: Rule = {
  id: "mutual-tls-other-domain",
  severity: "warning",
  title: "No domain without mutual TLS leads to a stage that another one guards with it",
  why: "It is a way around: its clients need no certificate, and the API does not see which way a call came. Nothing fails, and nothing tells.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: `${goodMutualTls}${open}    mappings: [{ api: trade }]\n`,
    passes: `${goodMutualTls}${open}    mappings: [{ api: orders }]\n`,
  },
  check(fleet) {
    const guarded = new Map(
      mutualTlsDomains(fleet)
        .flatMap(mappedStages)
        .reverse()
        .map((stage) => [mappedStageKey(stage), stage]),
    );
    return fleet.domains
      .filter((domain) => domain.endpoint !== "private" && !hasMutualTls(domain))
      .flatMap(mappedStages)
      .flatMap((stage) => {
        const guard = guarded.get(mappedStageKey(stage));
        return guard === undefined ? [] : [violation(stage, guard)];
      });
  },
};

function violation({ domain, api, at }: MappedStage, guard: MappedStage): Violation {
  const asks =
    domain.endpoint === "edge"
      ? "An edge domain cannot ask for certificates: make it a regional one with `mutualTls`"
      : "Give it `mutualTls` too";
  return {
    at,
    message: `"${domain.name.text}" leads to the stage of "${api}" for which "${guard.domain.name.text}" asks clients for certificates, and asks for none`,
    help: `${asks}, or map an API of its own here. If both are to lead there for a while, as when clients move from one name to the other, accept this with that reason and its last day.`,
    related: [{ at: guard.at, message: "the mapping with mutual TLS" }],
  };
}
