import { apiGateway } from "../../facts/pages";
import { type MappedStage, mappedStageKey, mappedStages } from "../../model/mapped-stage";
import {
  hasMutualTls,
  type MutualTlsDomain,
  mutualTlsDomains,
} from "../../model/mutual-tls-domains";
import { goodMutualTls } from "../mutual-tls-example";
import type { Rule } from "../rule";

const other = (truststore: string) => `  - name: vendors.example.com
    endpoint: regional
    region: eu-west-1
    mutualTls: { truststore: truststores/${truststore}.pem }
    mappings: [{ api: trade }]
`;

export const mutualTlsTruststoresDiffer: Rule = {
  id: "mutual-tls-truststores-differ",
  severity: "warning",
  title: "Domains that lead to the same stage trust the same authorities",
  why: "Behind the domains there is one API, which lets each one's clients do the same: who is turned away at one of them gets in at the other, unless the API itself looks at the client's certificate.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: `${goodMutualTls}${other("vendors")}`,
    passes: `${goodMutualTls}${other("partners")}`,
  },
  check(fleet) {
    const first = new Map<string, MappedStage>();
    return mutualTlsDomains(fleet).flatMap((domain) => {
      for (const stage of mappedStages(domain)) {
        const earlier = first.get(mappedStageKey(stage)) ?? stage;
        first.set(mappedStageKey(stage), earlier);
        if (!hasMutualTls(earlier.domain) || !differ(domain, earlier.domain)) continue;
        const { name, mutualTls } = earlier.domain;
        return [
          {
            at: domain.mutualTls.truststore.at,
            message: `the clients of this truststore reach the stage of "${stage.api}" that "${name.text}" guards with another one`,
            help: "Give both domains the same truststore, if they are for the same clients. If they are not, let an authorizer of the API look at who calls, and accept this with that reason.",
            related: [{ at: mutualTls.truststore.at, message: `the truststore of ${name.text}` }],
          },
        ];
      }
      return [];
    });
  },
};

function differ(one: MutualTlsDomain, other: MutualTlsDomain): boolean {
  const [a, b] = [identity(one), identity(other)];
  return a !== undefined && b !== undefined && a !== b;
}

/** Undefined for a file that could not be understood. Two files may hold the same. */
function identity({ mutualTls: { truststore } }: MutualTlsDomain): string | undefined {
  return truststore.kind === "file"
    ? truststore.content && certificatesIn(truststore.content)
    : truststore.uri;
}

function certificatesIn({ certificates }: { certificates: readonly { fingerprint: string }[] }) {
  return [...new Set(certificates.map(({ fingerprint }) => fingerprint))].sort().join();
}
