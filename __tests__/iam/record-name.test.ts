import { normalizedRecordName } from "../../lib/iam/record-name";

test.each([
  ["api.example.com", "api.example.com"],
  ["API.Example.com", "api.example.com"],
  ["api.example.com.", "api.example.com"],
  ["*.example.com", "\\052.example.com"],
  ["_acme-1.example.com", "_acme-1.example.com"],
  ["a b.example.com", "a\\040b.example.com"],
  ["ü.example.com", "\\303\\274.example.com"],
])("the record %s is %s to policies", (name, normalized) => {
  expect(normalizedRecordName(name)).toBe(normalized);
});
