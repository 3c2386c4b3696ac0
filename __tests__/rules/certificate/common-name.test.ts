import { findingsFor } from "../../support/findings-for";

const domain = (name: string, certificate = "{}") => `domains:
  - name: ${name}
    endpoint: regional
    region: eu-west-1
    certificate: ${certificate}
    mappings: [{ api: orders }]
`;
const label = (length: number) => "a".repeat(length);

test("64 characters are a main name, 65 are not", () => {
  expect(findingsFor(domain(`${label(52)}.example.com`))).toEqual([]);
  expect(findingsFor(domain(`${label(53)}.example.com`))).toMatchObject([
    {
      ruleId: "certificate-common-name",
      help: 'Write `certificate: { domainName: "*.example.com" }`, which covers the name.',
    },
  ]);
});

test("where the wildcard above is too long as well, the name becomes an alternative one", () => {
  const name = `${label(40)}.${label(40)}.${label(40)}.example.com`;
  const [found] = findingsFor(domain(name));
  expect(found?.help).toBe(
    `Write \`certificate: { domainName: "${label(40)}.example.com", alternativeNames: ["${name}"] }\`.`,
  );
  expect(
    findingsFor(
      domain(name, `{ domainName: ${label(40)}.example.com, alternativeNames: [${name}] }`),
    ),
  ).toEqual([]);
});
