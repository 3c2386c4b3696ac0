import { findingsFor } from "../../support/findings-for";

function found(...paths: string[]) {
  return findingsFor(`domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [${paths.map((path) => `{ path: "${path}", api: carts }`).join(", ")}]
`).flatMap(({ ruleId, severity, at, message }) =>
    ruleId === "mapping-root" ? [[severity, at.path.join("/"), message]] : [],
  );
}

test("a domain without the empty path is one note, with the paths it answers", () => {
  expect(found("carts", "carts/v1")).toEqual([
    [
      "note",
      "domains/0/mappings",
      '"api.example.com" answers /carts and /carts/v1 only; any other path gets 403 Forbidden',
    ],
  ]);
});

test("four paths are all shown, and of five the first three", () => {
  const message = (...paths: string[]) => found(...paths).map(([, , text]) => text);
  expect(message("a", "b", "c", "d")).toEqual([
    '"api.example.com" answers /a, /b, /c and /d only; any other path gets 403 Forbidden',
  ]);
  expect(message("a", "b", "c", "d", "e")).toEqual([
    '"api.example.com" answers /a, /b, /c and 2 more only; any other path gets 403 Forbidden',
  ]);
});

test.each(["", "/", "(none)"])("the path %j is empty, rightly written or not", (path) => {
  expect(found("carts", path)).toEqual([]);
});
