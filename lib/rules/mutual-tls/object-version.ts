import { apiGateway } from "../../facts/pages";
import { mutualTlsDomains } from "../../model/mutual-tls-domains";
import { mutualTlsExample } from "../mutual-tls-example";
import type { Rule } from "../rule";

export const mutualTlsObjectVersion: Rule = {
  id: "mutual-tls-object-version",
  severity: "warning",
  title: "A truststore in S3 is named with its version",
  why: "API Gateway copies the truststore when the domain is made or changed. A new object under the same key changes nothing until then: an authority that was taken out stays trusted, and nothing tells. With a version, the next one is a change of the domain that everybody sees.",
  docs: [apiGateway("rest-api-mutual-tls")],
  examples: {
    fails: mutualTlsExample('truststore: "s3://acme-trust/partners.pem"'),
    passes: mutualTlsExample(
      'truststore: "s3://acme-trust/partners.pem", truststoreVersion: 3sL4kqtJlcpXroDTDmJrmSpXd3dIbrHY',
    ),
  },
  check: (fleet) =>
    mutualTlsDomains(fleet).flatMap(({ mutualTls: { truststore } }) => {
      if (truststore.kind !== "object" || truststore.version !== undefined) return [];
      return [
        {
          at: truststore.at,
          message: "a new object here would change nothing at the domain, as no version is named",
          help: "Write `truststoreVersion` with the object's version, which its bucket has to keep. Or name a file in place of the object: each new text of it is bound to the domain by itself.",
        },
      ];
    }),
};
