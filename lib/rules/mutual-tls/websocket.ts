import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import { goodMutualTls, mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";

export const mutualTlsWebsocket: Rule = {
  id: "mutual-tls-websocket",
  severity: "warning",
  title: "A domain with mutual TLS maps REST and HTTP APIs",
  why: "AWS describes mutual TLS for those two alone. No page says what it does before a WebSocket API, so that nobody can rely on its clients being asked for certificates.",
  docs: [apiGateway("http-api-mutual-tls"), apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/partners.pem")
      .replace("api: trade", "api: talk")
      .replace(
        "domains:\n",
        `  talk:
    kind: websocket
    disableExecuteApiEndpoint: true
    regions: { eu-west-1: { id: t1a2l3k4k5, stage: live } }
domains:
`,
      ),
    passes: goodMutualTls,
  },
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap(({ name, mappings }) =>
      mappings.flatMap(({ at, api }) => {
        if (api.target?.kind !== "websocket") return [];
        return [
          {
            at: inside(at, "api"),
            message: `"${api.name}" is a WebSocket API, and nobody says that the mutual TLS of "${name.text}" guards it`,
            help: "Map it on a domain without `mutualTls`, and let it tell its clients by a Lambda authorizer at $connect; or try it without a certificate, and accept this if the handshake fails.",
          },
        ];
      }),
    ),
};
