import { fleetPolicies } from "../../lib/iam/fleet-policies";
import { aFleet } from "../support/a-fleet";
import { planOf, statement, statementsIn } from "../support/policies";

const accounts = `
  prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/terraform" }
  network: { id: "222222222222", roleArn: "arn:aws:iam::222222222222:role/dns" }`;
const inProd = `
  - { name: api.example.com, account: prod, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }`;
const s3 = (more = "") => `{ backend: { kind: s3, bucket: states, region: eu-west-1${more} } }`;

function rolesOf(sections: Readonly<Record<string, string>>) {
  return fleetPolicies(planOf(aFleet(sections))).map(({ account, roles }) => [
    account,
    roles.map(({ role }) => role),
  ]);
}

test("a fleet without accounts has the policies of the credentials that Terraform is started with", () => {
  expect(rolesOf({})).toEqual([["own_credentials", ["deploy", "dns", "plan", "certificates"]]]);
  const statements = statementsIn(aFleet(), "own_credentials", "deploy");
  expect(statement(statements, "Certificates").Resource).toEqual([
    "arn:aws:acm:eu-west-1:*:certificate/*",
  ]);
});

test("the records are those of the zone's account, and the credentials at the start become both roles", () => {
  const fleet = {
    accounts,
    zones: "{ example.com: { id: Z1, account: network } }",
    domains: inProd,
  };
  expect(rolesOf(fleet)).toEqual([
    ["network", ["dns", "plan"]],
    ["own_credentials", ["deploy", "plan"]],
    ["prod", ["deploy", "plan", "certificates"]],
  ]);
  expect(statementsIn(aFleet(fleet), "own_credentials", "plan")).toEqual([
    {
      Sid: "AssumeRoles",
      Effect: "Allow",
      Action: ["sts:AssumeRole"],
      Resource: ["arn:aws:iam::111111111111:role/terraform", "arn:aws:iam::222222222222:role/dns"],
    },
  ]);
});

test("a zone in the domain's own account is written by the same account", () => {
  const fleet = { accounts, zones: "{ example.com: { id: Z1, account: prod } }", domains: inProd };
  expect(rolesOf(fleet)).toEqual([
    ["own_credentials", ["deploy", "plan"]],
    ["prod", ["deploy", "dns", "plan", "certificates"]],
  ]);
});

test("the state is kept with the credentials at the start, and a plan only locks it", () => {
  const fleet = aFleet({ terraform: s3() });
  const deploy = statementsIn(fleet, "own_credentials", "deploy");
  const plan = statementsIn(fleet, "own_credentials", "plan");
  const state = "arn:aws:s3:::states/acme/regional-eu-west-1.tfstate";
  expect(statement(deploy, "States")).toMatchObject({
    Action: ["s3:GetObject", "s3:PutObject"],
    Resource: [state],
  });
  expect(statement(plan, "States").Action).toEqual(["s3:GetObject"]);
  for (const statements of [deploy, plan])
    expect(statement(statements, "StateLocks")).toMatchObject({
      Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
      Resource: [`${state}.tflock`],
    });
});

test("without a lock file nothing but the state is touched", () => {
  const fleet = aFleet({ terraform: s3(", lockFile: false") });
  const sids = statementsIn(fleet, "own_credentials", "plan").map(({ Sid }) => Sid);
  expect(sids.filter((sid) => sid.startsWith("State"))).toEqual(["StateBucket", "States"]);
});

test("a state role has the state, and the credentials at the start become it", () => {
  const role = "arn:aws:iam::333333333333:role/state";
  const fleet = aFleet({ terraform: s3(`, roleArn: "${role}"`) });
  expect(statementsIn(fleet, "state_role", "deploy").map(({ Sid }) => Sid)).toEqual([
    "StateBucket",
    "States",
    "StateLocks",
  ]);
  const own = statementsIn(fleet, "own_credentials", "deploy");
  expect(statement(own, "AssumeRoles").Resource).toEqual([role]);
});

test.each([
  [
    "its ARN",
    "arn:aws:kms:eu-west-1:333333333333:key/1234",
    "arn:aws:kms:eu-west-1:333333333333:key/1234",
  ],
  ["its id", "1234", "arn:aws:kms:eu-west-1:*:key/1234"],
  ["an alias, any key that S3 is asked to use", "alias/state", "arn:aws:kms:eu-west-1:*:key/*"],
])("a key of the state is named by %s", (_how, kmsKeyId, resource) => {
  const fleet = aFleet({ terraform: s3(`, kmsKeyId: "${kmsKeyId}"`) });
  const own = statementsIn(fleet, "own_credentials", "deploy");
  expect(statement(own, "ReadStateKey")).toEqual({
    Sid: "ReadStateKey",
    Effect: "Allow",
    Action: ["kms:Decrypt"],
    Resource: [resource],
    Condition: { StringEquals: { "kms:ViaService": ["s3.eu-west-1.amazonaws.com"] } },
  });
  expect(statement(own, "LockStateKey").Action).toEqual(["kms:GenerateDataKey"]);
});

test("ARNs are those of the region's partition", () => {
  const fleet = aFleet({
    apis: "{ orders: { kind: rest, regions: { cn-north-1: { id: a1, stage: prod } } } }",
    domains: `
  - { name: api.example.com, endpoint: regional, region: cn-north-1, mappings: [{ api: orders }] }`,
  });
  const resources = ["deploy", "dns"] as const;
  for (const role of resources)
    for (const { Resource } of statementsIn(fleet, "own_credentials", role))
      for (const resource of Resource) expect(resource).toMatch(/^(\*|arn:aws-cn:.*)$/);
});

test("what a wildcard is called in a path stands there in both ways of writing it", () => {
  const fleet = aFleet({
    domains: `
  - { name: "*.example.com", endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }`,
  });
  const own = statementsIn(fleet, "own_credentials", "deploy");
  expect(statement(own, "Domains").Resource).toEqual([
    "arn:aws:apigateway:eu-west-1::/domainnames/$" + "{*}.example.com",
    "arn:aws:apigateway:eu-west-1::/domainnames/%2A.example.com",
  ]);
});

test("a certificate reader is held to certificates that exist, and else to the region", () => {
  const arn = "arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012";
  const existing = aFleet({
    domains: `
  - { name: api.example.com, endpoint: regional, region: eu-west-1, certificate: { arn: "${arn}" }, mappings: [{ api: orders }] }`,
  });
  const read = (fleet: string) =>
    statement(statementsIn(fleet, "own_credentials", "certificates"), "ReadCertificates").Resource;
  expect(read(existing)).toEqual([arn]);
  expect(read(aFleet())).toEqual(["arn:aws:acm:eu-west-1:*:certificate/*"]);
});

test("nothing is granted for what a fleet does not have", () => {
  const sids = statementsIn(aFleet(), "own_credentials", "deploy").map(({ Sid }) => Sid);
  expect(sids).toEqual([
    "RequestCertificates",
    "Certificates",
    "CreateDomains",
    "Domains",
    "Mappings",
    "ApiGatewayServiceRole",
  ]);
});
