import { apiGateway } from "../../facts/pages";
import { countOf } from "../../findings/count-of";
import {
  certificateName,
  chainLengths,
  type TrustedCertificate,
  type Truststore,
} from "../../model/truststore";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule, Violation } from "../rule";
import { truststoreViolations } from "../truststore-violations";

export const mutualTlsTruststoreChain: Rule = {
  id: "mutual-tls-truststore-chain",
  severity: "warning",
  title: "A truststore has every certificate's issuer, up to a root",
  why: "API Gateway follows a client's certificate up to a root, and all of the way has to be in the truststore: if a link is missing, the handshake of those clients fails. The order in which the certificates stand is not asked for.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/incomplete.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  // What could not be read may be the issuer.
  check: (fleet) =>
    truststoreViolations(fleet, (truststore) =>
      truststore.unreadable ? [] : [...missingIssuers(truststore), ...circles(truststore)],
    ),
};

/** One for each issuer that is missing, at the first certificate that lacks it. */
function missingIssuers(truststore: Truststore): Violation[] {
  const { certificates } = truststore;
  const byIssuer = new Map<string, TrustedCertificate[]>();
  for (const certificate of certificates) {
    if (certificate.selfSigned || certificate.issuers.length > 0) continue;
    const same = byIssuer.get(certificate.issuer) ?? [];
    if (same.every(({ fingerprint }) => fingerprint !== certificate.fingerprint))
      byIssuer.set(certificate.issuer, [...same, certificate]);
  }
  return [...byIssuer].flatMap(([issuer, [first, ...others]]) =>
    first === undefined ? [] : [missing(issuer, first, others, truststore)],
  );
}

/** Authorities that have signed one another, and what is below them: the first is told. */
function circles(truststore: Truststore): Violation[] {
  const { certificates } = truststore;
  const lengths = chainLengths(truststore);
  const isRooted = (index: number) => lengths[index] !== undefined;
  const isMissing = ({ selfSigned, issuers }: TrustedCertificate) =>
    !selfSigned && issuers.length === 0;
  // Where an issuer is missing, that is told, and explains all that is below.
  if (certificates.some(isMissing)) return [];
  const first = certificates.find((_, index) => !isRooted(index));
  if (first === undefined) return [];
  return [
    {
      at: first.at,
      message: `no root is above "${certificateName(first)}": its issuers have signed one another`,
      help: "Add the certificate that one of them has signed for itself.",
    },
  ];
}

function missing(
  issuer: string,
  first: TrustedCertificate,
  others: readonly TrustedCertificate[],
  { certificates }: Truststore,
): Violation {
  const whose = `"${certificateName(first)}"${others.length === 0 ? "" : ` and ${countOf(others.length, "other")}`}`;
  const called = certificateName({ subject: issuer, serial: "" });
  const namesake = certificates[first.namesakes[0] ?? -1];
  if (namesake !== undefined) {
    return {
      at: first.at,
      message: `the issuer of ${whose}, "${called}", is here with another key than the one that signed it`,
      help: `Add the certificate of "${called}" with the key that it had then; both can stand beside one another.`,
      related: [{ at: namesake.at, message: "the one with the other key" }],
    };
  }
  return {
    at: first.at,
    message: `the issuer of ${whose}, "${called}", is not in the truststore`,
    help: `Add the certificate of "${called}" and, if that is no root, all above it.`,
  };
}
