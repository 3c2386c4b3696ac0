import { findingsFor } from "../../support/findings-for";

function findingFor(range: string) {
  return findingsFor(`webAcls:
  baseline: { blockIps: ["${range}"] }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, webAcl: baseline, mappings: [{ api: orders }] }
`)[0];
}

test.each([
  "203.0.113.0/24",
  "203.0.113.7/32",
  "128.0.0.0/1",
  "255.255.255.254/31",
  "2001:db8::/32",
  "2001:DB8::/32",
  "2001:0db8:0000:0000:0000:0000:0000:0000/32",
  "::1/128",
  "8000::/1",
  "::ffff:192.0.2.0/120",
])("%s is a range", (range) => {
  expect(findingFor(range)).toBeUndefined();
});

test.each([
  ["203.0.113.7", '"203.0.113.7/32"'],
  ["2001:db8::1", '"2001:db8::1/128"'],
  ["203.0.113.7/24", '"203.0.113.0/24"'],
  ["255.255.255.255/31", '"255.255.255.254/31"'],
  ["2001:db8:1::/32", '"2001:db8::/32"'],
  ["2001:db8::1/64", '"2001:db8::1/128"'],
  ["0.0.0.0/0", '"0.0.0.0/1", "128.0.0.0/1"'],
  ["::/0", '"::/1", "8000::/1"'],
])("for %s it shows %s", (range, corrected) => {
  const finding = findingFor(range);
  expect(finding?.ruleId).toBe("waf-ip-range");
  expect(finding?.help).toContain(`\`${corrected}\``);
});

test.each([
  "203.0.113.0/33",
  "2001:db8::/129",
  "203.0.113.0/",
  "203.0.113.0/024",
  "203.0.113/24",
  "010.0.0.0/8",
  "10.0.0.0/255.0.0.0",
  "10.0.0.0/8/8",
  "fe80::1%eth0/64",
  "1::2::3/64",
  "[::1]/128",
  "host",
])("%s is not a range", (range) => {
  expect(findingFor(range)?.ruleId).toBe("waf-ip-range");
});
