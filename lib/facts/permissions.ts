import { authorization, github, iam, waf } from "./pages";
import type { Section } from "./section";

export const permissions: Section = {
  letter: "L",
  title: "Permissions",
  facts: [
    {
      id: "L-01",
      text: "Putting a stage behind a web ACL takes `wafv2:AssociateWebACL` on the web ACL and on the stage, and `apigateway:SetWebACL` on the stage too; taking it away takes the latter as well.",
      docs: [authorization("awswafv2"), authorization("amazonapigatewaymanagement")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "L-02",
      text: "Whoever makes or changes a web ACL needs `wafv2:CreateWebACL` and `wafv2:UpdateWebACL` also on the IP sets and managed rule sets in its rules. IAM is asked about managed rule sets as a whole, as `regional/managedruleset/`.",
      docs: [
        authorization("awswafv2"),
        github("aws-samples/amazon-cloudfront-waf-secretsmanager#3"),
      ],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "L-03",
      text: "The policy of a private domain takes `apigateway:UpdateDomainNamePolicy` beside the action that makes or changes the domain, and an access association `apigateway:CreateAccessAssociation` on the domain.",
      docs: [authorization("amazonapigatewaymanagement")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "L-04",
      text: "API Gateway's tags are paths of their own, `/tags/` and the encoded ARN. Making a domain with tags takes `apigateway:PUT` there, for an ARN whose last part is an asterisk; API Gateway's second API asks for `apigateway:POST` on `/tags/`.",
      docs: [
        authorization("amazonapigatewaymanagement"),
        github("mattclay/aws-terminator#284"),
        github("aws-cloudformation/cloudformation-coverage-roadmap#997"),
      ],
      standing: "reported",
      fates: [{ kind: "generated" }],
    },
    {
      id: "L-05",
      text: "Turning on a web ACL's logs takes permissions on the destination: to deliver logs and to change CloudWatch's resource policies, to change the policy of the bucket, or to list Firehose streams and to make the role AWSServiceRoleForWAFV2Logging.",
      docs: [waf("logging-cw-logs"), waf("logging-s3"), waf("logging-kinesis")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "L-06",
      text: "A managed policy has at most 6,144 characters without white space, and a role ten managed policies unless AWS raises that.",
      docs: [iam("reference_iam-quotas")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "L-07",
      text: "Giving a domain authorities for mutual TLS takes `apigateway:AddCertificateToDomain` beside the action that makes or changes the domain, on the domain and on the collection of domains; taking them away takes `apigateway:RemoveCertificateFromDomain` on the domain.",
      docs: [authorization("amazonapigatewaymanagement")],
      standing: "documented",
      fates: [{ kind: "generated" }],
    },
    {
      id: "L-08",
      text: "From version 6.23 on, Terraform's AWS provider asks S3 Control for the tags of a bucket, which takes `s3:ListTagsForResource`, `s3:TagResource` and `s3:UntagResource`; refused, it goes back to `s3:GetBucketTagging` and `s3:PutBucketTagging`, and leaves a refusal in CloudTrail each time.",
      docs: [authorization("amazons3"), github("hashicorp/terraform-provider-aws#45251")],
      standing: "reported",
      evidence: ["hashicorp/terraform-provider-aws#46202", "lacework/go-sdk#1857"],
      fates: [{ kind: "generated" }],
    },
  ],
};
