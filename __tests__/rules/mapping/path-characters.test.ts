import { faultsFor } from "../../support/findings-for";

function findingFor(path: string) {
  return faultsFor(`domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ path: ${JSON.stringify(path)}, api: carts }]
`)[0];
}

test.each(["a", "v1", "$-_.+!*'()", "orders/v1", "Orders"])("%s is a path", (path) => {
  expect(findingFor(path)).toBeUndefined();
});

test.each([
  ["/orders", "orders"],
  ["orders/", "orders"],
  ["//a//b/", "a/b"],
  ["my orders", "my-orders"],
  ["my%20orders", "my-orders"],
  ["été", "ete"],
  ["orders/{proxy+}", "orders"],
])("for %s it shows %s", (path, corrected) => {
  const finding = findingFor(path);
  expect(finding?.ruleId).toBe("mapping-path-characters");
  expect(finding?.help).toContain(`\`path: "${corrected}"\``);
});

test.each(["/", "//", "(none)", "{proxy+}", "日本"])("for %s it shows the empty path", (path) => {
  const finding = findingFor(path);
  expect(finding?.ruleId).toBe("mapping-path-characters");
  expect(finding?.help).toMatch(/^Leave `path` out/);
});

test("it names each character that is not allowed once", () => {
  expect(findingFor("a b c?")?.message).toBe('path "a b c?" has " " and "?" in it');
});
