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
  title: "An API behind mutual TLS has no default endpoint",
  why: "Mutual TLS guards the custom domain only. Whoever knows the API's id calls it by its `execute-api` name and needs no certificate: everything works, and the door is open. The fleet cannot see how an API is that exists already, so that it has to be said there.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGateway("rest-api-disable-default-endpoint")],
  examples: {
    fails: goodMutualTls.replace("    disableExecuteApiEndpoint: true\n", ""),
    passes: goodMutualTls,
  },
  check(fleet) {
    const behind = new Map<Api, MutualTlsDomain[]>();
    for (const domain of mutualTlsDomains(fleet)) {
      for (const api of mappedApis(domain)) behind.set(api, [...(behind.get(api) ?? []), domain]);
    }
    return [...behind].flatMap(([api, domains]) =>
      api.disableExecuteApiEndpoint === true ? [] : [violation(api, domains)],
    );
  },
};

function violation(api: Api, domains: readonly MutualTlsDomain[]): Violation {
  const { name, disableExecuteApiEndpoint } = api;
  const verb = disableExecuteApiEndpoint === false ? "answers" : "may answer";
  const first = domains[0]?.name.text;
  return {
    at: inside(api.at, "disableExecuteApiEndpoint"),
    message: `"${name}" ${verb} under its execute-api name too, to clients without the certificate that "${first}" asks for`,
    help: api.owned
      ? `Take \`disableExecuteApiEndpoint: false\` out of \`apis.${name}\`.`
      : `Disable the default endpoint where the API is made and, if it is a REST API, deploy it anew. Then write \`disableExecuteApiEndpoint: true\` at \`apis.${name}\`.`,
    related: domains.map(({ mutualTls, name: host }) => ({
      at: mutualTls.at,
      message: `what ${host.text} asks for`,
    })),
  };
}
