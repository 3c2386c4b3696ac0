import {
  acm,
  acmApi,
  apiGateway,
  apiGatewayApi,
  github,
  resourceAccessManager,
  terraform,
} from "./pages";
import type { Section } from "./section";

export const certificates: Section = {
  letter: "A",
  title: "Certificates",
  facts: [
    {
      id: "A-01",
      text: "A certificate of ACM serves its own region only. A name that is served from several regions, or by an edge and a regional domain, needs one in each region, us-east-1 for edge.",
      docs: [acm("acm-overview")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["certificate-arn-per-region", "certificate-region"] },
        { kind: "generated" },
      ],
    },
    {
      id: "A-02",
      text: "Public certificates are valid for 198 days, and ACM begins to renew them 45 days before they end. Alarms that were set up for 395 days and renewal at 60 come at the wrong time.",
      docs: [acm("dns-renewal-validation"), acm("acm-certificate-characteristics")],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Certificates" },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "A-03",
      text: "ACM renews a certificate by itself only while an AWS service uses it and the public DNS still answers for every one of its validation records. Otherwise it stays at `PENDING_VALIDATION` until it expires.",
      docs: [acm("dns-renewal-validation")],
      standing: "documented",
      fates: [{ kind: "generated" }, { kind: "told", on: ["certificate-validation-zone"] }],
    },
    {
      id: "A-04",
      text: "A certificate that no AWS service uses is `INELIGIBLE` for renewal and expires. AWS does not say whether one that only proves who owns a mutual TLS domain's name counts as used.",
      docs: [acm("managed-renewal")],
      standing: "documented",
      fates: [
        { kind: "checked", rules: ["certificate-unused"] },
        { kind: "told", on: ["mutual-tls-ownership-missing"] },
      ],
    },
    {
      id: "A-05",
      text: "For one name and one account the validation record is the same in every region and for every request. The second stack that creates it fails with `Tried to create resource record set … but it already exists`.",
      docs: [acm("dns-validation"), github("manicminer/terraform-aws-acm-certificate#2")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "A-06",
      text: "A name and its wildcard, such as `example.com` and `*.example.com`, are proven by the same record. Creating one for each fails, since the second exists already.",
      docs: [acm("dns-validation"), github("terraform-aws-modules/terraform-aws-acm#8")],
      standing: "documented",
      evidence: [
        "TestAccACMCertificate_rootAndWildcardSan",
        "TestAccACMCertificateValidation_validationRecordFQDNSRootAndWildcard",
      ],
      fates: [{ kind: "generated" }],
    },
    {
      id: "A-07",
      text: "Two stacks that may overwrite a validation record both count as its owners. Whichever is destroyed first takes the record along, and months later the other's certificate does not renew.",
      docs: [acm("dns-renewal-validation"), terraform("route53_record")],
      standing: "inferred",
      fates: [{ kind: "generated" }],
    },
    {
      id: "A-08",
      text: "Every account has a validation record of its own for a name. It has to be made in the account that holds the zone, or the certificate is never issued.",
      docs: [acm("dns-validation")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "A-09",
      text: "ACM asks the public DNS for validation records. A record in a private zone proves nothing, also where a public zone of the same name stands beside it: the request stays at `PENDING_VALIDATION`.",
      docs: [acm("troubleshooting-dns-validation")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["certificate-validation-zone"] }, { kind: "generated" }],
    },
    {
      id: "A-10",
      text: "A request that is not proven within 72 hours ends with `VALIDATION_TIMED_OUT` and has to be made anew. Terraform gives up waiting after 75 minutes, and plans a new certificate in place of a timed-out one.",
      docs: [
        acm("dns-validation"),
        acm("troubleshooting-dns-validation"),
        terraform("acm_certificate_validation"),
      ],
      standing: "documented",
      evidence: [
        "internal/service/acm/certificate_validation.go",
        "TestAccACMCertificateValidation_timeout",
      ],
      fates: [{ kind: "told", on: ["certificate-validation-zone"] }],
    },
    {
      id: "A-11",
      text: "ACM may take 30 minutes from the appearance of the record to the certificate. It follows at most five CNAMEs from one to the next.",
      docs: [acm("dns-validation")],
      standing: "documented",
      fates: [{ kind: "told", on: ["certificate-validation-zone"] }],
    },
    {
      id: "A-12",
      text: "The names of validation records begin with an underscore. A DNS host that refuses it, or that adds the zone's name to a name that ends with it already, makes the record useless, and ACM does not find it.",
      docs: [acm("troubleshooting-dns-validation")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Names and DNS" }],
    },
    {
      id: "A-13",
      text: "A certificate keeps the way of validation that it was requested with. Going from e-mail to DNS takes a new certificate.",
      docs: [acm("email-validation")],
      standing: "documented",
      fates: [{ kind: "told", on: ["certificate-email-renewal"] }],
    },
    {
      id: "A-14",
      text: "In a certificate's name an asterisk is the whole first label. It stands for exactly one label and does not cover the name behind it; ACM refuses `*.*.example.com` and `a*.example.com` with a `ValidationException`.",
      docs: [acm("acm-certificate-characteristics")],
      standing: "documented",
      fates: [
        {
          kind: "checked",
          rules: ["certificate-name-syntax", "name-wildcard", "certificate-covers-name"],
        },
      ],
    },
    {
      id: "A-15",
      text: "The main name of a certificate has at most 64 characters, any other name 253, and every label 63. ACM refuses longer ones with a `ValidationException`.",
      docs: [acm("acm-certificate-characteristics"), acmApi("RequestCertificate")],
      standing: "documented",
      evidence: ["API model acm DomainNameString", "internal/service/acm/certificate.go"],
      fates: [
        {
          kind: "checked",
          rules: ["certificate-common-name", "certificate-name-syntax", "name-syntax"],
        },
      ],
    },
    {
      id: "A-16",
      text: "The names of a requested certificate have two labels or more, of letters, digits and hyphens. ACM refuses underscores and a dot at the end with a `ValidationException`.",
      docs: [acmApi("RequestCertificate")],
      standing: "documented",
      evidence: ["TestAccACMCertificate_Root_trailingPeriod", "API model acm DomainNameString"],
      fates: [{ kind: "checked", rules: ["certificate-name-syntax", "name-syntax"] }],
    },
    {
      id: "A-17",
      text: "A label with hyphens in third and fourth place has to be valid punycode that begins with `xn--`. ACM takes a request with any other and ends it with `FAILED`.",
      docs: [acm("acm-certificate-characteristics")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["name-punycode", "certificate-name-syntax"] }],
    },
    {
      id: "A-18",
      text: "A certificate has at most 10 names unless AWS has raised the quota, which ends at 100. Above it ACM answers with a `LimitExceededException`.",
      docs: [acm("acm-limits")],
      standing: "documented",
      evidence: ["API model acm DomainList"],
      fates: [{ kind: "checked", rules: ["certificate-name-count"] }],
    },
    {
      id: "A-19",
      text: "The names of a certificate cannot be changed. Adding or removing one takes a new certificate with another ARN, which is to be there before the domain lets go of the old one.",
      docs: [acm("acm-certificate-characteristics")],
      standing: "documented",
      evidence: ["internal/service/acm/certificate.go"],
      fates: [{ kind: "generated" }, { kind: "good-to-know", topic: "Changes" }],
    },
    {
      id: "A-20",
      text: "ACM issues certificates with the keys `RSA_2048`, `EC_prime256v1` and `EC_secp384r1`. `RSA_1024`, `RSA_3072`, `RSA_4096` and `EC_secp521r1` can only be imported; a request for them fails.",
      docs: [acmApi("RequestCertificate")],
      standing: "documented",
      evidence: ["API model acm KeyAlgorithm", "TestAccACMCertificate_keyAlgorithm"],
      fates: [{ kind: "checked", rules: ["certificate-key-algorithm"] }],
    },
    {
      id: "A-21",
      text: "ACM issues no public certificates for names of Amazon's, such as those in amazonaws.com, nor for names outside the public DNS. Requests end with `DOMAIN_NOT_ALLOWED`, `INVALID_PUBLIC_DOMAIN` or `ADDITIONAL_VERIFICATION_REQUIRED`.",
      docs: [acm("troubleshooting-cert-requests")],
      standing: "documented",
      evidence: ["localstack test_create_certificate_for_multiple_alternative_domains"],
      fates: [{ kind: "checked", rules: ["certificate-public-name"] }],
    },
    {
      id: "A-22",
      text: "Where a name or a domain above it has CAA records, they have to allow amazon.com, amazontrust.com, awstrust.com or amazonaws.com; for wildcards `issuewild` counts in place of `issue`. Otherwise the request ends with `CAA_ERROR`.",
      docs: [acm("troubleshooting-caa")],
      standing: "documented",
      fates: [{ kind: "told", on: ["certificate-public-name"] }],
    },
    {
      id: "A-23",
      text: "Every public certificate is listed in the transparency logs, and so is its every name. ACM no longer lets anybody opt out.",
      docs: [acmApi("CertificateOptions")],
      standing: "documented",
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { transparencyLogging: false }
    mappings: [{ api: orders }]
`,
        },
        { kind: "good-to-know", topic: "Certificates" },
      ],
    },
    {
      id: "A-24",
      text: "Whether a certificate can be exported is fixed when it is requested, and one that can costs extra.",
      docs: [acmApi("CertificateOptions"), acm("acm-exportable-certificates")],
      standing: "documented",
      evidence: ["API model acm CertificateExport"],
      fates: [
        {
          kind: "unsayable",
          example: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    certificate: { export: true }
    mappings: [{ api: orders }]
`,
        },
      ],
    },
    {
      id: "A-25",
      text: "A renewed certificate has a new pair of keys. Clients that pin the certificate or its key fail from the renewal on.",
      docs: [acm("troubleshooting-pinning")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Certificates" }],
    },
    {
      id: "A-26",
      text: "A certificate that ACM renews keeps its ARN: Terraform has nothing to change, and domains serve the new one without an apply.",
      docs: [acm("managed-renewal")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Certificates" }],
    },
    {
      id: "A-27",
      text: "ACM takes two requests with the same token within an hour for one. Terraform makes a new token for every request, so that an apply whose state is lost leaves a certificate behind.",
      docs: [acmApi("RequestCertificate"), terraform("acm_certificate")],
      standing: "documented",
      evidence: ["internal/service/acm/certificate.go", "API model acm IdempotencyToken"],
      fates: [{ kind: "good-to-know", topic: "Certificates" }],
    },
    {
      id: "A-28",
      text: "An account has room for 2,500 certificates in a region and 5,000 requests in 365 days, and as much again for imported ones; those of a private authority do not count. Above it ACM answers with a `LimitExceededException`. AWS's pages disagree on whether expired ones count.",
      docs: [acm("acm-limits")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["quota-certificates", "quota-nearly-used"] }],
    },
    {
      id: "A-29",
      text: "In an account and region ACM takes 5 requests for certificates a second, 10 descriptions, 10 deletions and 1 import, and answers more with a `ThrottlingException`.",
      docs: [acm("acm-limits")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Large fleets" }],
    },
    {
      id: "A-30",
      text: "ACM imports X.509 version 3 certificates in PEM that are valid now, name a subject and an issuer, and have an unencrypted private key of at most 5 KB. It refuses others with a `ValidationException`.",
      docs: [acm("import-certificate-prerequisites")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "certificate-import" }],
    },
    {
      id: "A-31",
      text: "The signature of an imported certificate has to be of the same kind, RSA or elliptic curve, as the key of the authority that made it. ACM refuses it otherwise with a `ValidationException`.",
      docs: [acm("import-certificate-prerequisites")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "certificate-import" }],
    },
    {
      id: "A-32",
      text: "The chain of an imported certificate is in order, without the certificate itself, and its root is last or left out. Otherwise ACM refuses it with a `ValidationException` about the chain.",
      docs: [acm("import-certificate-format")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "certificate-import" }],
    },
    {
      id: "A-33",
      text: "A certificate that is imported again keeps its ARN if it has a key of the same type and size and may be used for all that the old one was; client authentication and, for elliptic curves, key encipherment may go. Tags cannot be given then.",
      docs: [acm("import-reimport")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "certificate-import" }],
    },
    {
      id: "A-34",
      text: "ACM never renews an imported certificate, and its ARN does not tell that it was imported. Unless somebody imports its successor in time, the domain serves an expired one.",
      docs: [acm("import-certificate")],
      standing: "documented",
      evidence: ["TestAccACMCertificate_Imported_domainName"],
      fates: [
        { kind: "told", on: ["certificate-arn"] },
        { kind: "awaits", feature: "certificate-import" },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "A-35",
      text: "A private key that Terraform imports lies readable in the state file. An import outside Terraform and a reference by ARN keep it out.",
      docs: [terraform("acm_certificate")],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "certificate-import" }],
    },
    {
      id: "A-36",
      text: "API Gateway takes certificates of ACM only. The ARN of an existing one tells its partition, region and account, which have to be those that the domain needs. API Gateway refuses it otherwise when the domain is created.",
      docs: [
        apiGatewayApi("CreateDomainName"),
        apiGateway("how-to-edge-optimized-custom-domain-name"),
        apiGateway("apigateway-regional-api-custom-domain-create"),
      ],
      standing: "documented",
      evidence: ["API model apigateway CreateDomainNameRequest"],
      fates: [
        {
          kind: "checked",
          rules: ["certificate-arn", "certificate-region", "certificate-account"],
        },
      ],
    },
    {
      id: "A-37",
      text: "A domain takes only a certificate that is issued. Terraform can wait for one that ACM issues; for an imported one or one of a private authority it says that there is `no validation necessary`, and fails.",
      docs: [terraform("acm_certificate_validation")],
      standing: "provider-source",
      evidence: ["internal/service/acm/certificate_validation.go"],
      fates: [{ kind: "generated" }],
    },
    {
      id: "A-38",
      text: "Every request counts against the quota of 365 days, also one for the same names and one that is deleted at once. Test runs that request certificates can use the quota up.",
      docs: [acm("acm-limits")],
      standing: "inferred",
      fates: [{ kind: "told", on: ["quota-certificates"] }],
    },
    {
      id: "A-39",
      text: "Certificates of ACM cannot be shared with another account by AWS RAM, only private certificate authorities can. Every account needs certificates of its own.",
      docs: [resourceAccessManager("shareable")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["certificate-account"] }, { kind: "generated" }],
    },
    {
      id: "A-40",
      text: "Policies of an organization may restrict requests by `acm:ValidationMethod`, `acm:DomainNames`, `acm:KeyAlgorithm`, `acm:CertificateTransparencyLogging` and `acm:CertificateAuthority`. A request that they do not allow fails with `AccessDenied`.",
      docs: [acm("acm-conditions")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Before the first apply" }, { kind: "generated" }],
    },
    {
      id: "A-41",
      text: "ACM sends the mail that proves a name to the postmasters of the name itself or of a domain above it. It refuses to send it to any other with a `ValidationException`.",
      docs: [acmApi("DomainValidationOption"), acm("email-validation")],
      standing: "documented",
      evidence: ["TestAccACMCertificate_emailValidation"],
      fates: [{ kind: "checked", rules: ["certificate-validation-domain"] }],
    },
    {
      id: "A-42",
      text: "A certificate that was proven by e-mail renews only if somebody follows the link in a new mail, every time. If nobody does, it expires.",
      docs: [acm("email-renewal-validation")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["certificate-email-renewal"] }],
    },
    {
      id: "A-43",
      text: "The provider does not see that the last alternative name of a certificate is no longer written: the certificate stays, its record goes, and every apply fails for want of that. An empty list says that there is none, and the certificate is replaced.",
      docs: [terraform("acm_certificate")],
      standing: "provider-source",
      evidence: ["internal/service/acm/certificate.go"],
      fates: [{ kind: "generated" }],
    },
  ],
};
