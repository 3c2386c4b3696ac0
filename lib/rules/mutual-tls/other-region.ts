import { apiGateway } from "../../facts/pages";
import { type MappedStage, mappedStages } from "../../model/mapped-stage";
import { hasMutualTls, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { goodMutualTls } from "../mutual-tls-example";
import type { Rule, Violation } from "../rule";

const fleet = goodMutualTls.replace(
  "stage: prod }",
  "stage: prod }, us-east-1: { id: u1s2, stage: prod }",
);

const open = (mutualTls: string) => `${fleet}  - name: open.example.com
    endpoint: regional
    region: us-east-1
${mutualTls}    mappings: [{ api: trade }]
`;

export const mutualTlsOtherRegion: Rule = {
  id: "mutual-tls-other-region",
  severity: "warning",
  title: "No domain without mutual TLS leads to an API that one guards with it in another region",
  why: "An API with one name in the fleet is the same thing in each of its regions, and most often leads to the same back ends and data. If this one does, its clients reach them without a certificate.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: open(""),
    passes: open("    mutualTls: { truststore: truststores/partners.pem }\n"),
  },
  check(fleet) {
    const guarded = mutualTlsDomains(fleet).flatMap(mappedStages);
    return fleet.domains
      .filter((domain) => domain.endpoint !== "private" && !hasMutualTls(domain))
      .flatMap((domain) => checkStages(mappedStages(domain), guarded));
  },
};

/** An API that is guarded in a region of the domain too is another rule's. */
function checkStages(stages: readonly MappedStage[], guarded: readonly MappedStage[]): Violation[] {
  const keys = new Set(guarded.map(({ apiKey }) => apiKey));
  const told = new Set(stages.filter(({ apiKey }) => keys.has(apiKey)).map(({ api }) => api));
  return stages.flatMap((stage) => {
    const guard = guarded.find(({ api }) => api === stage.api);
    if (guard === undefined || told.has(stage.api)) return [];
    told.add(stage.api);
    return [violation(stage, guard)];
  });
}

function violation({ domain, api, region, at }: MappedStage, guard: MappedStage): Violation {
  return {
    at,
    message: `"${domain.name.text}" leads to "${api}" in ${region} without a certificate, which "${guard.domain.name.text}" asks for in ${guard.region}`,
    help: "Give it `mutualTls` too. If its back ends are others, with nothing that the certificates are to guard, accept this with that reason.",
    related: [{ at: guard.at, message: "the mapping with mutual TLS" }],
  };
}
