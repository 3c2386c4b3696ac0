import { stacksOf } from "../support/stack-json";

function terraformOf(backend: string) {
  const { terraform } = stacksOf(`terraform: { backend: ${backend} }
domains: [{ name: a.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: orders }] }]
`)["regional-eu-west-1"];
  const { required_providers, ...rest } = terraform;
  return rest;
}

test("local state is a file a stack, relative to the stack's folder", () => {
  expect(terraformOf("{ kind: local, path: tfstate/prod }")).toEqual({
    backend: { local: { path: "../../../tfstate/prod/regional-eu-west-1.tfstate" } },
    required_version: ">= 1.5.0",
  });
});

test("state in S3 is encrypted and locked by a file, and asks for the Terraform that does that", () => {
  expect(terraformOf("{ kind: s3, bucket: acme-tfstate, region: eu-central-1 }")).toEqual({
    backend: {
      s3: {
        bucket: "acme-tfstate",
        key: "acme/regional-eu-west-1.tfstate",
        region: "eu-central-1",
        encrypt: true,
        use_lockfile: true,
      },
    },
    required_version: ">= 1.11.0",
  });
});

test("state in S3 without a lock file needs no newer Terraform", () => {
  expect(
    terraformOf(
      '{ kind: s3, bucket: acme-state, region: eu-central-1, keyPrefix: x/, lockFile: false, kmsKeyId: alias/state, profile: ops, roleArn: "arn:aws:iam::111111111111:role/state" }',
    ),
  ).toEqual({
    backend: {
      s3: {
        assume_role: { role_arn: "arn:aws:iam::111111111111:role/state" },
        bucket: "acme-state",
        key: "x/regional-eu-west-1.tfstate",
        region: "eu-central-1",
        encrypt: true,
        kms_key_id: "alias/state",
        profile: "ops",
      },
    },
    // The first with a block for the role.
    required_version: ">= 1.6.0",
  });
});

test("state in HCP Terraform is a workspace a stack, and Terraform is not run to say so", () => {
  const path = process.env.PATH;
  process.env.PATH = "";
  try {
    expect(terraformOf("{ kind: cloud, organization: acme, project: apis }")).toEqual({
      cloud: {
        organization: "acme",
        workspaces: { name: "acme-regional-eu-west-1", project: "apis" },
      },
      // The first Terraform whose `cloud` block can name a project.
      required_version: ">= 1.6.0",
    });
  } finally {
    process.env.PATH = path;
  }
});

test("state in Terraform Enterprise has its host and the given prefix, and needs no newer Terraform", () => {
  expect(
    terraformOf(
      "{ kind: cloud, organization: acme, hostname: tfe.example.com, workspacePrefix: apis_ }",
    ),
  ).toEqual({
    cloud: {
      hostname: "tfe.example.com",
      organization: "acme",
      workspaces: { name: "apis_regional-eu-west-1" },
    },
    required_version: ">= 1.5.0",
  });
});
