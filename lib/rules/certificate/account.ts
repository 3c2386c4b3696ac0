import type { Account } from "../../model/account";
import { parseAcmArn } from "../../model/acm-arn";
import { type ExistingCertificate, writtenArns } from "../../model/certificate";
import type { Domain } from "../../model/domain";
import type { Rule, Violation } from "../rule";

export const certificateAccount: Rule = {
  id: "certificate-account",
  severity: "error",
  because: "aws-refuses",
  title: "The certificate is in the domain's account",
  why: "Certificates cannot be used across accounts: API Gateway refuses with `The certificate provided must be owned by the account creating the domain` when the domain is created. Nor can they be shared: AWS RAM shares private certificate authorities and private domains, but no certificates of ACM. Each account requests its own, also for one and the same name; one that is listed under `certificates` is requested anew in every account and region of the domains that use it.",
  docs: [
    "https://docs.aws.amazon.com/ram/latest/userguide/shareable.html",
    "https://github.com/aws/aws-cdk/issues/13512",
  ],
  examples: {
    fails: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    certificate: { arn: "arn:aws:acm:eu-west-1:222222222222:certificate/6b1f" }
    mappings: [{ api: orders }]
`,
    passes: `domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    certificate: { arn: "arn:aws:acm:eu-west-1:111111111111:certificate/6b1f" }
    mappings: [{ api: orders }]
`,
  },
  check: (fleet) => fleet.domains.flatMap((domain) => checkDomain(domain, fleet.accounts)),
};

function checkDomain(domain: Domain, accounts: readonly Account[]): Violation[] {
  const { certificate } = domain;
  if (certificate.kind !== "existing") return [];
  if (domain.account === undefined) return checkCertificates(domain, certificate);
  const account = domain.account.target;
  if (account === undefined) return [];
  return writtenArns(certificate).flatMap(({ arn, at }) => {
    const owner = parseAcmArn(arn)?.account;
    if (owner === undefined || owner === account.id) return [];
    return [
      {
        at,
        message: `"${domain.name.text}" is in account ${account.id} (\`${account.name}\`), but its certificate is in ${owner}`,
        help: `Certificates cannot be shared between accounts. Give the ARN of one in ${account.id}, or leave \`certificate\` out: one is then requested there, and proven beside the other.${moveTo(accounts.find(({ id }) => id === owner))}`,
      },
    ];
  });
}

/**
 * A domain without `account` is in whatever account the credentials lead to, which is not known;
 * but it is one, so that its certificates cannot be in several.
 */
function checkCertificates({ name }: Domain, certificate: ExistingCertificate): Violation[] {
  const owned = writtenArns(certificate).flatMap(({ arn, at }) => {
    const owner = parseAcmArn(arn)?.account;
    return owner === undefined ? [] : [{ owner, at }];
  });
  const [first] = owned;
  const other = owned.find(({ owner }) => owner !== first?.owner);
  if (first === undefined || other === undefined) return [];
  return [
    {
      at: other.at,
      message: `"${name.text}" has certificates in two accounts, ${first.owner} and ${other.owner}, but a domain is in one`,
      help: "Give the ARNs of certificates in the domain's own account, or leave `certificate` out: they are then requested there. No certificate of ACM can be shared with another account, by AWS RAM neither.",
      related: [{ at: first.at, message: "the certificate in the other account" }],
    },
  ];
}

function moveTo(owner: Account | undefined): string {
  if (owner === undefined) return "";
  return ` If the domain and its APIs belong to the other account, write \`account: ${owner.name}\`.`;
}
