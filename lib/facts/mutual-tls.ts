import { apiGateway, apiGatewayApi, s3 } from "./pages";
import type { Section } from "./section";

const rest = apiGateway("rest-api-mutual-tls");
const http = apiGateway("http-api-mutual-tls");

/** A domain with these keys, which its form refuses. */
const domain = (endpoint: string, mutualTls: string) => `domains:
  - name: api.example.com
    endpoint: ${endpoint}
    region: eu-west-1
    mutualTls: { ${mutualTls} }
    mappings: [{ api: orders }]
`;
const edge = domain("edge", "truststore: truststores/partners.pem");
const uri = domain("regional", 'truststore: "s3://acme-trust"');
const versionLength = domain(
  "regional",
  `truststore: "s3://acme-trust/partners.pem", truststoreVersion: ${"v".repeat(65)}`,
);

export const mutualTls: Section = {
  letter: "M",
  title: "Mutual TLS",
  facts: [
    {
      id: "M-01",
      text: "Only a regional domain can ask its clients for certificates: API Gateway refuses mutual TLS on edge and private domains with `BadRequestException`.",
      docs: [rest],
      standing: "documented",
      fates: [{ kind: "unsayable", example: edge }],
    },
    {
      id: "M-02",
      text: "Mutual TLS goes with the security policy TLS_1_2 and no other: API Gateway refuses TLS_1_0 and the enhanced policies beside it.",
      docs: [rest],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mutual-tls-security-policy"] }],
    },
    {
      id: "M-03",
      text: "AWS describes mutual TLS for REST and HTTP APIs. No page mentions WebSocket APIs, so that nothing can be relied on for them.",
      docs: [http, rest],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["mutual-tls-websocket"] }],
    },
    {
      id: "M-04",
      text: "The truststore is one object in S3, a `.pem` text, named by a URI of the form `s3://bucket/key` with at most 2,048 characters.",
      docs: [rest],
      standing: "documented",
      evidence: ["TestAccAPIGatewayDomainName_MutualTLSAuthentication_basic"],
      fates: [{ kind: "unsayable", example: uri }],
    },
    {
      id: "M-05",
      text: "A truststore holds at most 1,000 certificates in at most 1 MB, and neither limit can be raised: with more the domain is refused or ends in the status `FAILED`.",
      docs: [apiGateway("api-gateway-execution-service-limits-table")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mutual-tls-truststore-size"] }],
    },
    {
      id: "M-06",
      text: "The truststore needs the whole chain from the authority that issued a client's certificate up to its root, of at most four certificates. If a link is missing, the handshake of those clients fails.",
      docs: [rest],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["mutual-tls-truststore-chain", "mutual-tls-truststore-chain-length"],
        },
      ],
    },
    {
      id: "M-07",
      text: "The authorities in a truststore are signed with SHA-256 or stronger and have RSA keys of 2,048 bits or more, or ECDSA keys on P-256 or P-384. A weaker one only gives a warning, and then its clients are turned away.",
      docs: [rest, http],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: [
            "mutual-tls-truststore-key",
            "mutual-tls-truststore-unnamed-key",
            "mutual-tls-truststore-digest",
          ],
        },
      ],
    },
    {
      id: "M-08",
      text: "An expired or broken certificate in the truststore stops nothing: the domain is made, tells of it in `truststoreWarnings`, and refuses the clients that depend on that certificate.",
      docs: [rest],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: [
            "mutual-tls-truststore-expired",
            "mutual-tls-truststore-not-yet-valid",
            "mutual-tls-truststore-authority",
            "mutual-tls-truststore-duplicate",
          ],
        },
      ],
    },
    {
      id: "M-09",
      text: "API Gateway asks no revocation list and no OCSP server, and does not warn before an authority of the truststore expires: revoked clients go on getting in.",
      docs: [rest],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["mutual-tls-revocation", "mutual-tls-truststore-expires-soon"] },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "M-10",
      text: "API Gateway copies the truststore when the domain is created or updated. A new object in the bucket changes nothing until the domain is given its version, and the old authorities stay trusted meanwhile.",
      docs: [rest],
      standing: "documented",
      fates: [{ kind: "generated" }, { kind: "checked", rules: ["mutual-tls-object-version"] }],
    },
    {
      id: "M-11",
      text: "A truststore's version, of at most 64 characters, exists only in a bucket with versioning: without it API Gateway refuses the version with `BadRequestException`.",
      docs: [rest],
      standing: "documented",
      evidence: ["TestAccAPIGatewayDomainName_MutualTLSAuthentication_basic"],
      fates: [{ kind: "generated" }, { kind: "unsayable", example: versionLength }],
    },
    {
      id: "M-12",
      text: "Whoever creates or updates the domain must be allowed `s3:GetObject` on the truststore, and `s3:GetObjectVersion` where a version is given: otherwise the domain is refused.",
      docs: [rest],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "M-13",
      text: "A domain with mutual TLS whose certificate is imported or comes from a private authority needs a second, public certificate from ACM that proves who owns the name. Without it the answer is `Missing ownershipVerificationCertificate` and the status `PENDING_OWNERSHIP_VERIFICATION`.",
      docs: [rest, apiGatewayApi("CreateDomainName")],
      standing: "documented",
      evidence: [
        "TestAccAPIGatewayDomainName_MutualTLSAuthentication_ownership",
        "API model apigateway DomainNameStatus",
      ],
      fates: [
        { kind: "checked", rules: ["mutual-tls-ownership-missing", "mutual-tls-ownership-arn"] },
        { kind: "awaits", feature: "certificate-import" },
        { kind: "awaits", feature: "private-ca" },
      ],
    },
    {
      id: "M-14",
      text: "The certificate that proves ownership has to stay valid as long as the domain lives: once it has expired, API Gateway takes no more updates of the domain.",
      docs: [rest],
      standing: "documented",
      fates: [
        { kind: "told", on: ["mutual-tls-ownership-missing"] },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "M-15",
      text: "A certificate that proves the ownership of a domain cannot be the server certificate of another domain with mutual TLS: API Gateway refuses that domain.",
      docs: [rest],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mutual-tls-ownership-server"] }],
    },
    {
      id: "M-16",
      text: "A server certificate of mutual TLS that is imported anew keeps its issuer: another one is answered with `The certificate subject … conflicts with an existing certificate from a different issuer`, and the domain waits in `PENDING_CERTIFICATE_REIMPORT`.",
      docs: [rest],
      standing: "documented",
      evidence: ["API model apigateway DomainNameStatus"],
      fates: [
        { kind: "told", on: ["mutual-tls-ownership-missing"] },
        { kind: "awaits", feature: "certificate-import" },
      ],
    },
    {
      id: "M-17",
      text: "A proof of ownership has no place beside a public certificate that ACM issued. Whether API Gateway refuses or ignores it there has not been shown.",
      docs: [apiGatewayApi("CreateDomainName")],
      standing: "unverified",
      fates: [{ kind: "checked", rules: ["mutual-tls-ownership-needless"] }],
    },
    {
      id: "M-18",
      text: "Mutual TLS guards the custom domain only: whoever calls the API's default `execute-api` endpoint needs no certificate, until that endpoint is disabled on every API that the domain maps.",
      docs: [rest, apiGateway("rest-api-disable-default-endpoint")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mutual-tls-default-endpoint"] }],
    },
    {
      id: "M-19",
      text: "A second domain without mutual TLS that maps the same API is a way around it: its clients need no certificate.",
      docs: [rest],
      standing: "inferred",
      fates: [
        {
          kind: "checked",
          rules: [
            "mutual-tls-other-domain",
            "mutual-tls-other-stage",
            "mutual-tls-truststores-differ",
          ],
        },
      ],
    },
    {
      id: "M-20",
      text: "Mutual TLS is switched off by an empty truststore URI. Terraform's provider sends it when the block is taken out.",
      docs: [rest],
      standing: "acceptance-tested",
      evidence: [
        "TestAccAPIGatewayDomainName_MutualTLSAuthentication_basic",
        "internal/service/apigateway/domain_name.go",
      ],
      fates: [{ kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "M-21",
      text: "When a wildcard domain with mutual TLS takes over from a domain with the exact name, clients may be shown the old certificate for a while.",
      docs: [rest],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "M-22",
      text: "Mutual TLS comes before the other gates and replaces none of them: web ACLs, authorizers and API keys still decide on a client with a good certificate.",
      docs: [rest],
      standing: "documented",
      fates: [{ kind: "told", on: ["mutual-tls-revocation"] }],
    },
    {
      id: "M-23",
      text: "A proof of ownership proves the names on it and no others: names of the server certificate that it lacks leave the domain waiting for another certificate.",
      docs: [rest],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mutual-tls-ownership-covers"] }],
    },
    {
      id: "M-24",
      text: "A bucket is in one region, and an object gets into it by calls to that region: S3 answers those to another one with `PermanentRedirect`.",
      docs: [s3("UsingBucket")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["mutual-tls-bucket-region"] }],
    },
    {
      id: "M-25",
      text: "API Gateway may call a Lambda authorizer only where the function's own policy lets it: otherwise it answers every call of the API with 500, and nothing fails before.",
      docs: [
        apiGateway("apigateway-use-lambda-authorizer"),
        apiGateway("http-api-lambda-authorizer"),
      ],
      standing: "documented",
      fates: [
        { kind: "generated" },
        { kind: "checked", rules: ["mutual-tls-authorizer-function"] },
      ],
    },
    {
      id: "M-26",
      text: "A bucket can be deleted only when nothing is left in it, and with versioning every older version counts.",
      docs: [s3("delete-bucket")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "M-27",
      text: "Mutual TLS is a setting of one domain in one region: the same API in another region is reached without a certificate by every domain there that asks for none.",
      docs: [rest],
      standing: "inferred",
      fates: [{ kind: "checked", rules: ["mutual-tls-other-region"] }],
    },
    {
      id: "M-28",
      text: "A bucket without versioning has no version to bind a domain to: a new truststore is in the bucket, and API Gateway goes on with the former one, under a green apply.",
      docs: [s3("Versioning"), apiGateway("rest-api-mutual-tls")],
      standing: "inferred",
      fates: [{ kind: "generated" }],
    },
  ],
};
