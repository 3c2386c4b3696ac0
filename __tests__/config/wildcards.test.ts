import { checkFiles } from "../../lib/cli/check-files";
import { aDomain, aFleet } from "../support/a-fleet";

/** The messages of the findings that say that a text has to name one thing. */
function found(parts: Parameters<typeof aFleet>[0]): string[] {
  const files = [{ name: "domains.yaml", text: aFleet(parts) }];
  return checkFiles({ files, findings: [] }, "2026-11-21")
    .findings.filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
}

const one = /has a wildcard, and has to name one thing/;

test.each([
  [
    "a role of an account",
    { accounts: '{ prod: { id: "111111111111", roleArn: "arn:aws:iam::111111111111:role/*" } }' },
  ],
  [
    "a certificate",
    {
      domains: aDomain({
        certificate: '{ arn: "arn:aws:acm:eu-west-1:111111111111:certificate/*" }',
      }),
    },
  ],
  [
    "a key",
    {
      webAcls:
        '{ base: { rateLimit: { requests: 100 }, logging: { logGroup: { kmsKeyArn: "arn:aws:kms:eu-west-1:111111111111:key/?" } } } }',
    },
  ],
])("%s is one thing", (_, parts) => {
  expect(found(parts).join("\n")).toMatch(one);
});

test.each([
  ['bucket: "*"', "is not the name of a bucket"],
  [
    'bucket: acme-state, kmsKeyId: "alias/*"',
    "is not the ARN or the id of a KMS key, or its alias",
  ],
  [
    "bucket: acme-state, keyPrefix: ../other/",
    "is not a key prefix of letters, digits and ._/-, without two dots",
  ],
])("the state is in one place: %s", (more, message) => {
  const terraform = `{ backend: { kind: s3, region: eu-west-1, ${more} } }`;
  expect(found({ terraform }).join("\n")).toContain(message);
});
