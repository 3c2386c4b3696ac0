import { findingsFor } from "../../support/findings-for";

/** Two domains, of two regions, that share a certificate of these settings. */
function found(settings: string, ...names: string[]) {
  const domains = names.map(
    (name) =>
      `  - { name: ${name}, endpoint: regional, region: eu-west-1, certificate: shop, mappings: [{ api: orders }] }\n`,
  );
  return findingsFor(`certificates: { shop: ${settings} }\ndomains:\n${domains.join("")}`).map(
    ({ ruleId, at, message }) => [ruleId, at.path.join("."), message],
  );
}

const two = ["a.example.com", "b.example.com"];

describe("a mistake in a certificate that two domains share is told once, at the certificate", () => {
  test.each([
    [
      "its key",
      '{ names: ["*.example.com"], keyAlgorithm: RSA_4096 }',
      [
        "certificate-key-algorithm",
        "certificates.shop.keyAlgorithm",
        "ACM issues no certificates with RSA_4096 keys; they can only be imported",
      ],
    ],
    [
      "the form of a name",
      '{ names: ["*.example.com", "*.*.example.com"] }',
      [
        "certificate-name-syntax",
        "certificates.shop.names.1",
        '"*.*.example.com" has an asterisk that is not alone in the first label',
      ],
    ],
    [
      "a name of Amazon's",
      '{ names: ["*.example.com", x.cloudfront.net] }',
      [
        "certificate-public-name",
        "certificates.shop.names.1",
        '"x.cloudfront.net" is a name of Amazon\'s (cloudfront.net), for which ACM issues no certificates',
      ],
    ],
    [
      "a name without a zone",
      '{ names: ["*.example.com", api.example.org] }',
      [
        "certificate-validation-zone",
        "certificates.shop.names.1",
        '"api.example.org" needs a public zone for the certificate\'s validation record, but none is listed',
      ],
    ],
    [
      "the way of validation",
      '{ names: ["*.example.com"], validation: email }',
      [
        "certificate-email-renewal",
        "certificates.shop.validation",
        'the certificate "shop" renews only when somebody follows the link in a mail',
      ],
    ],
    [
      "who gets the mail",
      '{ names: ["*.example.com"], validation: email, validationDomain: example.org }',
      [
        "certificate-validation-domain",
        "certificates.shop.validationDomain",
        '"*.example.com" is not in example.org, which is to get the mail for it',
      ],
    ],
  ])("%s", (_what, settings, expected) => {
    expect(found(settings, ...two)).toEqual([expected]);
  });

  test("the length of its main name, which another name may have", () => {
    const long = `${"a".repeat(60)}.example.com`;
    expect(found(`{ names: [${long}, "*.example.com"] }`, ...two)).toEqual([
      [
        "certificate-common-name",
        "certificates.shop.names.0",
        `the certificate's main name has 72 characters, and 64 is the most: "${long}"`,
      ],
    ]);
    expect(found(`{ names: ["*.example.com", ${long}] }`, ...two)).toEqual([]);
  });
});

test("every domain's name has to be covered, and one that is not is told of at the domain", () => {
  const [first] = findingsFor(`certificates: { shop: { names: ["*.example.com"] } }
domains:
  - { name: a.example.com, endpoint: regional, region: eu-west-1, certificate: shop, mappings: [{ api: orders }] }
  - { name: "*.b.example.com", endpoint: regional, region: eu-west-1, certificate: shop, mappings: [{ api: orders }] }
`);
  expect(first).toMatchObject({
    ruleId: "certificate-covers-name",
    at: { path: ["domains", 1, "certificate"] },
    message: 'the certificate "shop" does not cover "*.b.example.com": it is for *.example.com',
    help: '`*.example.com` covers the names one label below `example.com`: neither that name itself nor any further down. Add `"*.b.example.com"` to its `names`, which requests it anew for all of its domains, or leave `certificate` out: the domain then has one of its own.',
    related: [{ at: { path: ["certificates", "shop", "names", 0] } }],
  });
});

test("a domain's own zone is told of before those of the certificate's names", () => {
  expect(found("{ names: [api.example.org] }", "api.example.org").map(([rule]) => rule)).toEqual([
    "dns-zone-found",
  ]);
});

test("a domain that says `zone: external` says nothing of a certificate that it shares", () => {
  const domain = (zones: string) =>
    findingsFor(`zones: ${zones}
certificates: { shop: { names: ["*.example.org"] } }
domains:
  - { name: a.example.org, endpoint: regional, region: eu-west-1, zone: external, certificate: shop, mappings: [{ api: orders }] }
`).map(({ ruleId, at }) => [ruleId, at.path.join(".")]);
  expect(domain("{}")).toEqual([["certificate-validation-zone", "certificates.shop.names.0"]]);
  expect(domain("{ example.org: external }")).toEqual([]);
});

test("an ARN of another account is refused with what to do instead", () => {
  const [finding] = findingsFor(`domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    account: prod
    certificate: { arn: "arn:aws:acm:eu-west-1:999999999999:certificate/6b1f" }
    mappings: [{ api: orders }]
`);
  expect(finding).toMatchObject({
    ruleId: "certificate-account",
    help: "Certificates cannot be shared between accounts. Give the ARN of one in 111111111111, or leave `certificate` out: one is then requested there, and proven beside the other.",
  });
});
