import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aDomain, aFleet } from "../support/a-fleet";
import { runProgram, writeFiles } from "../support/run-program";

const folder = mkdtempSync(join(tmpdir(), "api-domains-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFiles(folder, {
  "right.yaml": aFleet(),
  "warned.yaml": aFleet({ webAcls: "{ strict: {} }" }),
  "wrong.yaml": aFleet({ domains: aDomain({ alias: "5" }) }),
  "accounts.yaml": aFleet({
    accounts: `{ prod: { id: "111111111111" }, network: { id: "222222222222", profile: dns } }`,
    zones: "{ example.com: { id: Z1, account: network } }",
    domains: aDomain({ account: "prod" }),
  }),
});

const iam = (...args: string[]) => runProgram("api-domains.ts", ["iam", ...args], { cwd: folder });

/** The lines that are headings. */
const headings = (text: string) => text.split("\n").filter((line) => /^[a-z_]+: /.test(line));

test("the policies of each account and role have a heading, and are JSON", () => {
  const { status, stdout, stderr } = iam("accounts.yaml");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(headings(stdout)).toEqual([
    "network: dns",
    "network: plan",
    "prod: deploy",
    "prod: plan",
    "prod: certificates",
  ]);
  for (const text of stdout.split(/^[a-z_]+: .*\n/m).slice(1))
    expect(JSON.parse(text)).toMatchObject({ Version: "2012-10-17" });
});

test("what stands for no account of the fleet is explained", () => {
  const [first] = headings(iam("right.yaml").stdout);
  expect(first).toBe("own_credentials: deploy (the credentials that Terraform is started with)");
});

test("one account and one role are the document alone, fit for IAM", () => {
  const { stdout } = iam("accounts.yaml", "--account", "network", "--role", "plan");
  expect(JSON.parse(stdout)).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "Zones",
        Effect: "Allow",
        Action: ["route53:GetHostedZone", "route53:ListResourceRecordSets"],
        Resource: ["arn:aws:route53:::hostedzone/Z1"],
      },
    ],
  });
});

test("as JSON they are one object by account and role", () => {
  const policies = JSON.parse(iam("accounts.yaml", "-f", "json").stdout);
  expect(
    Object.entries<object>(policies).map(([name, roles]) => [name, Object.keys(roles)]),
  ).toEqual([
    ["network", ["dns", "plan"]],
    ["prod", ["deploy", "plan", "certificates"]],
  ]);
  expect(JSON.parse(iam("accounts.yaml", "-f", "json", "-r", "dns").stdout)).toEqual({
    network: { dns: policies.network.dns },
  });
});

test("a warning is none of their business, an error is told instead of them", () => {
  expect(iam("warned.yaml").stdout).toBe(iam("right.yaml").stdout);
  const { status, stdout } = iam("wrong.yaml");
  expect(status).toBe(1);
  expect(stdout).toBe(
    runProgram("api-domains.ts", ["check", "wrong.yaml"], { cwd: folder }).stdout,
  );
});

test.each<[string, string[], number, string]>([
  [
    "an account that is not in the fleet",
    ["accounts.yaml", "-a", "pord"],
    2,
    "The fleet does not work in an account 'pord'. Did you mean `prod`?\n",
  ],
  [
    "a name like none of them",
    ["accounts.yaml", "-a", "x"],
    2,
    "The fleet does not work in an account 'x'. It works in network and prod.\n",
  ],
  [
    "a role that there is not",
    ["accounts.yaml", "-r", "admin"],
    2,
    "'admin' is not one of deploy, dns, plan and certificates. `api-domains iam --help` tells more.\n",
  ],
  [
    "a format for other commands",
    ["accounts.yaml", "-f", "sarif"],
    2,
    "'sarif' is not one of text and json. `api-domains iam --help` tells more.\n",
  ],
  [
    "a role that the account has no use for",
    ["accounts.yaml", "-a", "network", "-r", "deploy"],
    2,
    "The fleet needs no such policy.\n",
  ],
])("%s is said to be so", (_what, args, status, stderr) => {
  expect(iam(...args)).toEqual({ status, stdout: "", stderr });
});

test("a fleet that is not there is a mistake", () => {
  expect(iam("no.yaml").status).toBe(2);
});
