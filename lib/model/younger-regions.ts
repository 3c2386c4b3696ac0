/**
 * The regions in which API Gateway lets a new account call less.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
export const youngerRegions: ReadonlySet<string> = new Set([
  "af-south-1",
  "ap-south-2",
  "ap-southeast-3",
  "ap-southeast-4",
  "ap-southeast-5",
  "ap-southeast-7",
  "ca-west-1",
  "eu-central-2",
  "eu-south-1",
  "eu-south-2",
  "il-central-1",
  "me-central-1",
  "mx-central-1",
]);
