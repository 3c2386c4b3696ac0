import type { Account } from "../../model/account";
import type { Domain } from "../../model/domain";
import { zoneOf } from "../../model/domain";
import type { Fleet } from "../../model/fleet";
import { validationZone } from "../../model/validation-zone";
import type { Zone } from "../../model/zone";
import type { Rule, Violation } from "../rule";

export const accountWayIn: Rule = {
  id: "account-way-in",
  severity: "error",
  because: "terraform-refuses",
  title: "A domain's account and its zones' are entered with different credentials",
  why: "An account without `roleArn` is entered with the credentials as they are, or with those of its `profile`, and credentials belong to one account. A stack that needs two such accounts cannot be planned: the provider of the second stops with `AWS account ID not allowed`.",
  docs: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_aws-accounts.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs",
  ],
  examples: {
    fails: `accounts:
  shop: { id: "333333333333" }
  dns: { id: "444444444444" }
zones:
  example.org: { id: Z0ORG, account: dns }
domains:
  - name: api.example.org
    endpoint: regional
    region: eu-west-1
    account: shop
    mappings: [{ api: orders }]
`,
    passes: `accounts:
  shop: { id: "333333333333" }
  dns: { id: "444444444444", roleArn: "arn:aws:iam::444444444444:role/dns" }
zones:
  example.org: { id: Z0ORG, account: dns }
domains:
  - name: api.example.org
    endpoint: regional
    region: eu-west-1
    account: shop
    mappings: [{ api: orders }]
`,
  },
  check(fleet) {
    const told = new Set<string>();
    return fleet.domains.flatMap((domain) =>
      checkDomain(domain, fleet).filter(({ message }) => !told.has(message) && told.add(message)),
    );
  },
};

function checkDomain(domain: Domain, fleet: Fleet): Violation[] {
  const own = domain.account?.target;
  if (own === undefined) return [];
  const owners = new Set(zonesOf(domain, fleet).flatMap((zone) => ownerOf(zone) ?? []));
  return [...owners].filter((other) => sameCredentials(own, other)).map(violation(own));
}

/** The zones that the domain's records go to. */
function zonesOf(domain: Domain, fleet: Fleet): (Zone | undefined)[] {
  const { certificate } = domain;
  const zones =
    certificate.kind === "requested"
      ? certificate.names.map(({ host }) => validationZone(certificate, host.base, fleet.zones))
      : [];
  return [
    domain.alias ? zoneOf(domain) : undefined,
    ...zones.map((zone) => (zone === "external" ? undefined : zone)),
  ];
}

function ownerOf(zone: Zone | undefined): Account | undefined {
  return zone?.kind === "hosted" ? zone.account?.target : undefined;
}

function sameCredentials(one: Account, other: Account): boolean {
  if (one.id === other.id || one.roleArn !== undefined || other.roleArn !== undefined) return false;
  return one.profile === other.profile;
}

function violation(own: Account): (other: Account) => Violation {
  return (other) => ({
    at: other.at,
    message: `\`${own.name}\` and \`${other.name}\`, whose zones the domains of \`${own.name}\` need, are two accounts entered with the same credentials`,
    help: `Write the \`roleArn\` of a role in ${other.id} at \`${other.name}\`, or a \`profile\` of its own.`,
    related: [{ at: own.at, message: "the other account" }],
  });
}
