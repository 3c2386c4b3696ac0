/** The pages of AWS's documentation by the guide they are in. */
export const apiGateway = (page: string) =>
  `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;
export const acm = (page: string) =>
  `https://docs.aws.amazon.com/acm/latest/userguide/${page}.html`;
export const acmApi = (page: string) =>
  `https://docs.aws.amazon.com/acm/latest/APIReference/API_${page}.html`;
export const route53 = (page: string) =>
  `https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/${page}.html`;
export const route53Api = (page: string) =>
  `https://docs.aws.amazon.com/Route53/latest/APIReference/API_${page}.html`;
export const waf = (page: string) =>
  `https://docs.aws.amazon.com/waf/latest/developerguide/${page}.html`;
export const wafApi = (page: string) =>
  `https://docs.aws.amazon.com/waf/latest/APIReference/API_${page}.html`;
export const logsApi = (page: string) =>
  `https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_${page}.html`;
export const cloudFront = (page: string) =>
  `https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/${page}.html`;
export const terraform = (resource: string) =>
  `https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/${resource}`;
export const apiGatewayApi = (page: string) =>
  `https://docs.aws.amazon.com/apigateway/latest/api/API_${page}.html`;
export const privateCa = (page: string) =>
  `https://docs.aws.amazon.com/privateca/latest/userguide/${page}.html`;
export const privateCaApi = (page: string) =>
  `https://docs.aws.amazon.com/privateca/latest/APIReference/API_${page}.html`;
export const networkLoadBalancer = (page: string) =>
  `https://docs.aws.amazon.com/elasticloadbalancing/latest/network/${page}.html`;
export const privateLink = (page: string) =>
  `https://docs.aws.amazon.com/vpc/latest/privatelink/${page}.html`;
export const resourceAccessManager = (page: string) =>
  `https://docs.aws.amazon.com/ram/latest/userguide/${page}.html`;
export const general = (page: string) =>
  `https://docs.aws.amazon.com/general/latest/gr/${page}.html`;
/** What a service's actions are asked for on, in the Service Authorization Reference. */
export const authorization = (service: string) =>
  `https://docs.aws.amazon.com/service-authorization/latest/reference/list_${service}.html`;
export const iam = (page: string) =>
  `https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html`;
/** An issue or pull request on GitHub, as `owner/repository#number`. */
export const github = (reference: string) =>
  `https://github.com/${reference.replace("#", "/issues/")}`;
/** What came into Terraform's AWS provider with which version. */
export const providerChangelog =
  "https://github.com/hashicorp/terraform-provider-aws/blob/main/CHANGELOG.md";
export const s3 = (page: string) =>
  `https://docs.aws.amazon.com/AmazonS3/latest/userguide/${page}.html`;
/** What AWS GovCloud (US) does differently. */
export const govCloud = (page: string) =>
  `https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/${page}.html`;
/** What AWS does differently in China. */
export const inChina = (page: string) =>
  `https://docs.amazonaws.cn/en_us/aws/latest/userguide/${page}.html`;
export const lambdaApi = (page: string) =>
  `https://docs.aws.amazon.com/lambda/latest/api/API_${page}.html`;
