import { apiGateway } from "../../facts/pages";
import { countOf } from "../../findings/count-of";
import { inWords } from "../../findings/in-words";
import type { Api } from "../../model/api";
import { mappedApis } from "../../model/checked-apis";
import { isDecided } from "../../model/guarded-operation";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import type { Operation } from "../../model/openapi-document";
import { operationName } from "../documents";
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
      const open = mappedApis(domain).flatMap(openPart);
      const [first] = open;
      if (first === undefined) return [];
      const [operation] = first.operations;
      return [
        {
          at: domain.mutualTls.at,
          message: `clients of "${domain.name.text}" whose certificates are revoked get to ${inWords(open.map(partName))}, unless an authorizer there turns them away`,
          help: helpFor(first),
          ...(operation === undefined
            ? {}
            : { related: [{ at: operation.at, message: "the first operation without" }] }),
        },
      ];
    }),
};

/** What of an API no authorizer is known to decide on. */
interface OpenPart {
  readonly api: Api;
  /** None where it is all of it. */
  readonly operations: readonly Operation[];
}

/** What an API has that exists already cannot be seen. */
function openPart(api: Api): OpenPart[] {
  if (!api.owned) return [{ api, operations: [] }];
  const { authorizer, document } = api;
  const all = document?.operations ?? [];
  // A mock has nothing to give away. Browsers ask by OPTIONS before they call, and nobody decides on that.
  const open = all.filter(
    (operation) =>
      operation.integration?.type !== "mock" &&
      operation.method !== "OPTIONS" &&
      !isDecided(operation, api),
  );
  if (open.length === 0) return [];
  const whole = authorizer === undefined && !all.some(({ hasAuthorizer }) => hasAuthorizer);
  return [{ api, operations: whole ? [] : open }];
}

function partName({ api: { name }, operations: [first, ...others] }: OpenPart): string {
  if (first === undefined) return `"${name}"`;
  const more = others.length === 0 ? "" : ` and ${countOf(others.length, "more operation")}`;
  return `${operationName(first)}${more} of "${name}"`;
}

function helpFor({ api, operations }: OpenPart): string {
  const short = "If short-lived certificates make it needless, accept this with that reason.";
  if (!api.owned)
    return `Give the API a Lambda authorizer where it is made. If it has one, accept this with that reason. ${short}`;
  if (operations.length === 0)
    return `Add \`authorizer: { lambdaArn: arn:… }\` at \`apis.${api.name}\`. ${short}`;
  const how =
    api.authorizer === undefined
      ? "Ask for the document's authorizer in the `security` of each, as others do"
      : "Take their `security` out of the document, so that the API's `authorizer` decides on them too";
  return `${how}, or accept this with the reason why they are for everybody.`;
}
