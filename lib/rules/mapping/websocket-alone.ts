import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import { kindName } from "../../model/api";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const mappingWebsocketAlone: Rule = {
  id: "mapping-websocket-alone",
  severity: "error",
  because: "aws-refuses",
  title: "A domain that maps a WebSocket API maps nothing but WebSocket APIs",
  why: "The second mapping fails with `Currently, WebSocket APIs can only be attached to a domain name with other WebSocket APIs`, when the first one is live already.",
  docs: [apiGateway("websocket-api-mappings"), apiGateway("rest-api-mappings")],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: orders, api: orders }, { path: chat, api: chat }]
`,
    passes: `domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }
  - { name: chat.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: chat }] }
`,
  },
  check: (fleet) =>
    fleet.domains.filter((domain) => domain.endpoint === "regional").flatMap(checkDomain),
};

/** One finding a domain, at the first API that does not go with the ones before. */
function checkDomain(domain: Domain): Violation[] {
  const mapped = domain.mappings.flatMap(({ at, api: { target } }) =>
    target === undefined ? [] : [{ ...target, at: inside(at, "api") }],
  );
  const first = mapped[0];
  const other = mapped.find((api) => (api.kind === "websocket") !== (first?.kind === "websocket"));
  if (first === undefined || other === undefined) return [];
  const socket = other.kind === "websocket" ? other : first;
  return [
    {
      at: other.at,
      message: `"${other.name}" is ${kindName(other.kind)}, but "${domain.name.text}" also maps "${first.name}", ${kindName(first.kind)}`,
      help: `Give the WebSocket APIs a domain of their own, such as \`${[socket.name, ...domain.name.labels.slice(1)].join(".")}\`.`,
    },
  ];
}
