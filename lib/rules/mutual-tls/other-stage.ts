import { apiGateway } from "../../facts/pages";
import { type MappedStage, mappedStages } from "../../model/mapped-stage";
import { hasMutualTls, mutualTlsDomains } from "../../model/mutual-tls-domains";
import { goodMutualTls } from "../mutual-tls-example";
import type { Rule, Violation } from "../rule";

const beta = (id: string) => `  beta:
    kind: rest
    regions: { eu-west-1: { id: ${id}, stage: beta } }
domains:
  - name: beta.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: beta }]
`;

export const mutualTlsOtherStage: Rule = {
  id: "mutual-tls-other-stage",
  severity: "warning",
  title: "No domain without mutual TLS leads to another stage of an API that one guards with it",
  why: "Stages of an API are deployments of the same thing, and most often lead to the same back ends. If this one does, its clients reach them without a certificate.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: goodMutualTls.replace("domains:\n", beta("t1r2a3d4e5")),
    passes: goodMutualTls.replace("domains:\n", beta("b1e2t3a4a5")),
  },
  check(fleet) {
    const guarded = mutualTlsDomains(fleet).flatMap(mappedStages);
    return fleet.domains
      .filter((domain) => domain.endpoint !== "private" && !hasMutualTls(domain))
      .flatMap(mappedStages)
      .flatMap((stage) => {
        const same = guarded.filter(({ apiKey }) => apiKey === stage.apiKey);
        const [guard] = same;
        if (guard === undefined || same.some((each) => each.stage === stage.stage)) return [];
        return [violation(stage, guard)];
      });
  },
};

function violation({ domain, stage, at }: MappedStage, guard: MappedStage): Violation {
  return {
    at,
    message: `"${domain.name.text}" leads to the stage "${stage}" of the API whose stage "${guard.stage}" is behind mutual TLS at "${guard.domain.name.text}"`,
    help: "Give it `mutualTls` too. If its back ends are others, with nothing that the certificates are to guard, accept this with that reason.",
    related: [{ at: guard.at, message: "the mapping with mutual TLS" }],
  };
}
