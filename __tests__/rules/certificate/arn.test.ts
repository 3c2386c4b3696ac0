import { findingsFor } from "../../support/findings-for";

const messages = (arn: string) =>
  findingsFor(`domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    certificate: { arn: "${arn}" }
    mappings: [{ api: orders }]
`).map(({ message }) => message);

test.each([
  ["arn:aws:iam::111111111111:server-certificate/api", "an IAM server certificate"],
  [
    "arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/1a2b",
    "a private certificate authority",
  ],
  [
    "arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/1a2b/certificate/3c",
    "a private CA's certificate",
  ],
  ["arn:aws:iot:eu-west-1:111111111111:cert/1a2b", "something in the service iot"],
])("%s is one mistake, and it is said what it is", (arn, thing) => {
  expect(messages(arn)).toEqual([`this is the ARN of ${thing}, not of a certificate in ACM`]);
});

test.each([
  "arn:aws:acm:eu-west-1:111111111111",
  "arn:aws:acm:eu-west-1:111111111111:certificate/",
  "arn:aws:acm:eu-west-1:11111:certificate/6b1f",
  "arn:aws:acm::111111111111:certificate/6b1f",
  "arn:aws",
])("%s is one mistake: a part of an ARN", (arn) => {
  expect(messages(arn)).toEqual([`"${arn}" is not a whole ARN of a certificate`]);
});

test("a partition that the region is not in is one mistake", () => {
  expect(messages("arn:aws-cn:acm:eu-west-1:111111111111:certificate/6b1f")).toEqual([
    "this ARN has the partition aws-cn, but eu-west-1 is in aws",
  ]);
});

test("a certificate of another partition and account is in another region first of all", () => {
  expect(messages("arn:aws-cn:acm:cn-north-1:111111111111:certificate/6b1f")).toEqual([
    'regional domain "api.example.com" needs its certificate in eu-west-1, but this one is in cn-north-1',
  ]);
});
