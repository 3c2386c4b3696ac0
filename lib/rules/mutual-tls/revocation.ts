import { apiGateway } from "../../facts/pages";
import { inWords } from "../../findings/in-words";
import type { Api } from "../../model/api";
import { mappedApis } from "../../model/checked-apis";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import { goodMutualTls, mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";

const owned = mutualTlsExample("truststore: truststores/partners.pem").replace(
  /apis:.*domains:/s,
  `apis:
  trade:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-west-1]
    authorizer: { lambdaArn: "arn:aws:lambda:eu-west-1:111111111111:function:check-client" }
domains:`,
);

export const mutualTlsRevocation: Rule = {
  id: "mutual-tls-revocation",
  severity: "note",
  title: "An authorizer turns revoked clients away from APIs behind mutual TLS",
  why: "API Gateway asks no revocation list and no OCSP server: a client whose certificate was revoked goes on getting in until it expires. A Lambda authorizer gets the certificate with each call and can look.",
  docs: [apiGateway("rest-api-mutual-tls"), apiGateway("apigateway-use-lambda-authorizer")],
  examples: { fails: goodMutualTls, passes: owned },
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap((domain) => {
      const apis = mappedApis(domain).filter(lacksAuthorizer);
      if (apis.length === 0) return [];
      const names = inWords(apis.map(({ name }) => `"${name}"`));
      return [
        {
          at: domain.mutualTls.at,
          message: `clients of "${domain.name.text}" whose certificates are revoked get to ${names}, unless an authorizer there turns them away`,
          help: helpFor(apis),
        },
      ];
    }),
};

/** What an API has that exists already cannot be seen. */
function lacksAuthorizer(api: Api): boolean {
  if (!api.owned) return true;
  const { authorizer, document } = api;
  // The API's authorizer leaves operations alone that have a security of their own.
  return (document?.operations ?? []).some(
    ({ hasAuthorizer, hasSecurity }) => !hasAuthorizer && (authorizer === undefined || hasSecurity),
  );
}

function helpFor(apis: readonly Api[]): string {
  const own = apis.find((api) => api.owned);
  if (own?.owned === true && own.authorizer !== undefined)
    return "Take `security` out of its operations that have one without an authorizer, or accept this with the reason.";
  return own === undefined
    ? "Give the API a Lambda authorizer where it is made. If it has one, or if short-lived certificates make it needless, accept this with that reason."
    : `Add \`authorizer: { lambdaArn: arn:… }\` at \`apis.${own.name}\`. If short-lived certificates make it needless, accept this with that reason.`;
}
