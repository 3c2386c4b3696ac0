import { general, github, route53Api, terraform } from "./pages";
import type { Section } from "./section";

const acmTag = "https://docs.aws.amazon.com/acm/latest/APIReference/API_Tag.html";

export const tags: Section = {
  letter: "E",
  title: "Tags",
  facts: [
    {
      id: "E-01",
      text: "The keys and values of tags have letters of any alphabet, digits, spaces and `_ . : / = + - @`: ACM, AWS WAF, IAM and CloudWatch Logs refuse others with `Member must satisfy regular expression pattern`, Route 53 with `Tags can only contain letters, numbers, spaces, and the following special characters`, an asterisk and an apostrophe among them.",
      docs: [
        acmTag,
        general("aws_tagging"),
        github("terraform-aws-modules/terraform-aws-acm#93"),
        github("octodns/octodns-route53#136"),
      ],
      standing: "reported",
      fates: [
        { kind: "unsayable", example: 'domains: []\ntags: { team: "R&D" }\n' },
        { kind: "generated" },
      ],
    },
    {
      id: "E-02",
      text: "A tag's key has 1 to 128 characters and its value at most 256. Keys that begin with `aws:` are AWS's own.",
      docs: [acmTag, general("aws_tagging")],
      standing: "documented",
      fates: [{ kind: "unsayable", example: "domains: []\ntags: { aws:team: shop }\n" }],
    },
    {
      id: "E-03",
      text: "A resource has at most 50 tags, those that the provider puts on everything among them.",
      docs: [general("aws_tagging"), terraform("acm_certificate")],
      standing: "documented",
      fates: [{ kind: "checked", rules: ["tags-count"] }],
    },
    {
      id: "E-04",
      text: "Route 53 takes ten tags of a health check in a request, and the AWS provider sends all that are new in one: a health check with an eleventh is made and then cannot be tagged, so that its `apply` fails.",
      docs: [route53Api("ChangeTagsForResource"), terraform("route53_health_check")],
      standing: "provider-source",
      evidence: ["internal/service/route53/tags_gen.go"],
      fates: [{ kind: "checked", rules: ["tags-count"] }],
    },
  ],
};
