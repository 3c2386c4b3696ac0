import { requirements } from "../../lib/plan/requirements";
import { stacksOf } from "../support/stack-json";

const inRegion = (region: string, more = "") => `zones: { example.eu: { id: Z0OWN } }
apis:
  stock: { kind: rest, regions: { ${region}: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: api.example.eu
    endpoint: regional
    region: ${region}
    mappings: [{ api: stock }]
${more}`;
const stackIn = (region: string, more = "") =>
  stacksOf(inRegion(region, more))[`regional-${region}`];
const s3 = (region: string, lockFile: boolean) =>
  `terraform: { backend: { kind: s3, bucket: states, region: ${region}, lockFile: ${lockFile} } }\n`;

test("G-01: the provider is told not to check a region that no version of it is known to have", () => {
  const checks = (region: string) => stackIn(region).provider.aws[0].skip_region_validation;
  expect(checks("ap-southeast-9")).toBe(true);
  expect(checks("me-west-1")).toBe(true);
  expect(checks("eu-west-1")).toBeUndefined();
  expect(checks("ap-southeast-6")).toBeUndefined();
});

test("G-08: a stack asks for a provider that knows its region, and the regions in its records", () => {
  const asked = (region: string, more = "") =>
    stackIn(region, more).terraform.required_providers.aws.version;
  const latency = "    routing: { policy: latency }\n";
  expect(asked("eu-west-1", latency)).toBe(">= 5.100.0, < 7.0.0");
  expect(asked("ap-southeast-6")).toBe(">= 6.12.0, < 7.0.0");
  expect(asked("eusc-de-east-1")).toBe(">= 5.100.0, < 7.0.0");
  expect(asked("eusc-de-east-1", latency)).toBe(">= 6.48.0, < 7.0.0");
  const strict =
    "    securityPolicy: SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09\n    endpointAccessMode: STRICT\n";
  expect(asked("ap-southeast-6", strict)).toBe(">= 6.28.0, < 7.0.0");
});

test("G-09: a state's region that Terraform may lack is not checked", () => {
  const checks = (region: string, lockFile: boolean) =>
    stacksOf(`${s3(region, lockFile)}${inRegion("eu-west-1")}`)["regional-eu-west-1"].terraform
      .backend.s3.skip_region_validation;
  expect(checks("eu-west-1", false)).toBeUndefined();
  expect(checks("mx-central-1", true)).toBeUndefined();
  expect(checks("mx-central-1", false)).toBe(true);
  expect(checks("ap-southeast-6", true)).toBe(true);
});

test("a role for the state asks for the Terraform that has its block", () => {
  const backend = {
    kind: "s3",
    bucket: "states",
    region: "eu-west-1",
    keyPrefix: "acme/",
    lockFile: false,
    kmsKeyId: undefined,
    profile: undefined,
  } as const;
  const role = "arn:aws:iam::111111111111:role/state";
  const asked = (roleArn: string | undefined) =>
    requirements({ ...backend, roleArn }, [], "eu-west-1").terraform;
  expect([asked(undefined), asked(role)]).toEqual([">= 1.5.0", ">= 1.6.0"]);
});
