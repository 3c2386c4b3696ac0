import { faultsFor } from "../../support/findings-for";

function messagesFor(...paths: string[]) {
  return faultsFor(`domains:
  - name: api.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [${paths.map((path) => `{ path: "${path}", api: carts }`).join(", ")}]
`).map((finding) => finding.message);
}

test("a path may begin with another one's whole levels", () => {
  expect(messagesFor("carts", "carts/v1", "carts/v1/items")).toEqual([]);
});

test("the empty path is no path's beginning", () => {
  expect(messagesFor("", "carts/v1")).toEqual([]);
});

test("paths of one level are told apart by levels, so they may begin alike", () => {
  expect(messagesFor("cart", "carts")).toEqual([]);
});

test("it shows a request that goes astray", () => {
  expect(messagesFor("cart", "carts/v1")).toEqual([
    '"cart", the beginning of path "carts/v1", also gets requests such as /carts',
  ]);
});

test("the request that it shows is not the longer path itself", () => {
  expect(messagesFor("carts/v1", "carts/v10")).toEqual([
    '"carts/v1", the beginning of path "carts/v10", also gets requests such as /carts/v1-else',
  ]);
});
