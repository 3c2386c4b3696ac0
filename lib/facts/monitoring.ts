import { acm, apiGateway } from "./pages";
import type { Section } from "./section";

const metrics = acm("cloudwatch-metrics");
const events = acm("supported-events");

export const monitoring: Section = {
  letter: "O",
  title: "Monitoring",
  facts: [
    {
      id: "O-01",
      text: "ACM reports the days that a certificate has left as the metric `DaysToExpiry` in `AWS/CertificateManager`, by `CertificateArn`, twice a day. An alarm with a period below 86,400 seconds mostly finds no data.",
      docs: [metrics],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Certificates" },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "O-02",
      text: "ACM's metrics are in the region of the certificate: alarms for the certificates of edge domains are in us-east-1, and get no data anywhere else.",
      docs: [metrics],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Certificates" },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "O-03",
      text: "A public certificate lives for 198 days and is renewed 45 days before its end, so that an alarm at 45 days or more goes off each time though all is well. 30 days is right for those, 45 for imported and private ones.",
      docs: [acm("dns-renewal-validation"), events],
      standing: "inferred",
      fates: [
        { kind: "good-to-know", topic: "Certificates" },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "O-04",
      text: "ACM sends events with the source `aws.acm`: `ACM Certificate Approaching Expiration` daily, from 30 days before the end of a public certificate and 45 of any other, then `ACM Certificate Available` or, but for imported ones, `ACM Certificate Renewal Action Required` and `ACM Certificate Expired`. `ACM Certificate Revoked` is the fifth; a rule of EventBridge with any other spelling sees nothing.",
      docs: [events],
      standing: "documented",
      fates: [
        { kind: "told", on: ["certificate-email-renewal"] },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "O-05",
      text: "AWS Health tells of renewals in events with the source `aws.health` and the type `AWS Health Event`: `AWS_ACM_RENEWAL_STATE_CHANGE`, `CAA_CHECK_FAILURE` and `AWS_ACM_RENEWAL_FAILURE`. A rule that looks for other codes never sees one.",
      docs: [events],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "monitoring" }],
    },
    {
      id: "O-06",
      text: "Rules of EventBridge see the events of their own region only: every region with certificates needs one, and us-east-1 for edge domains.",
      docs: [events],
      standing: "documented",
      fates: [{ kind: "awaits", feature: "monitoring" }],
    },
    {
      id: "O-07",
      text: "AWS Config's rule `ACM_CERTIFICATE_EXPIRATION_CHECK` finds certificates that end within 14 days, or as many as its parameter `daysToExpiration` says. It needs a recorder in the region: without one, making the rule fails with `NoAvailableConfigurationRecorder`.",
      docs: [
        "https://docs.aws.amazon.com/config/latest/developerguide/acm-certificate-expiration-check.html",
      ],
      standing: "documented",
      fates: [
        { kind: "good-to-know", topic: "Certificates" },
        { kind: "awaits", feature: "monitoring" },
      ],
    },
    {
      id: "O-08",
      text: "CloudTrail records what is done to certificates with the source `acm.amazonaws.com`, under names such as `RequestCertificate`, `ImportCertificate`, `DeleteCertificate` and `RenewCertificate`. Renewals that ACM does by itself are there as events of a service.",
      docs: [acm("acm-supported-actions-in-cloudtrail")],
      standing: "documented",
      fates: [{ kind: "good-to-know", topic: "Certificates" }],
    },
    {
      id: "O-09",
      text: "Nothing in AWS warns before the end of the authorities in a truststore, of API Gateway's client certificates, or of certificates that a private authority has issued outside of ACM: the first sign is a failing call.",
      docs: [
        apiGateway("rest-api-mutual-tls"),
        apiGateway("getting-started-client-side-ssl-authentication"),
      ],
      standing: "inferred",
      fates: [
        { kind: "checked", rules: ["mutual-tls-truststore-expires-soon"] },
        { kind: "generated" },
        { kind: "awaits", feature: "private-ca" },
      ],
    },
    {
      id: "O-10",
      text: "Alarms and events do not reach an SNS topic that is encrypted with the key `alias/aws/sns`, since the policy of that key cannot let them in, and nothing fails. A key of one's own can.",
      docs: ["https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html"],
      standing: "unverified",
      fates: [{ kind: "awaits", feature: "monitoring" }],
    },
  ],
};
