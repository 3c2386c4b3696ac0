import { apiGateway } from "../../facts/pages";
import { countOf } from "../../findings/count-of";
import { daysBetween } from "../../model/days-between";
import { certificateName, ordinal } from "../../model/truststore";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";
import { certificateViolations } from "../truststore-violations";

/** How many days before its end a certificate is told of. */
const DAYS = 60;

export const mutualTlsTruststoreExpiresSoon: Rule = {
  id: "mutual-tls-truststore-expires-soon",
  severity: "warning",
  title: "Every certificate of a truststore is valid for 60 days more",
  why: "Nothing in AWS warns before the end of an authority in a truststore: the first sign is that all of its clients are turned away. Their new certificates come from another authority, which has to be in the truststore before the first of them is used.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample("truststore: truststores/ending.pem"),
    passes: mutualTlsExample("truststore: truststores/partners.pem"),
  },
  check: (fleet, today) =>
    certificateViolations(fleet, (certificate, truststore) => {
      const { at, notAfter } = certificate;
      const lastDay = notAfter.slice(0, 10);
      const days = daysBetween(today, lastDay);
      if (notAfter <= `${today}T00:00:00Z` || days > DAYS) return [];
      const when = days === 0 ? "today" : `in ${countOf(days, "day")}, on ${lastDay}`;
      return [
        {
          at,
          message: `"${certificateName(certificate)}" (${ordinal(truststore, certificate)}) expires ${when}`,
          help: "Ask whoever runs the authority for the certificate that comes after it, and put that into the truststore beside it. Take the old one out when no client's certificate comes from it any more.",
        },
      ];
    }),
};
