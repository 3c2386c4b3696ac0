import { faultsFor } from "../../support/findings-for";

function found(path: string) {
  return faultsFor(`domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ path: ${path}, api: carts }] }
`).map(({ ruleId, help }) => [ruleId, /`(.+?)`/.exec(help)?.[1]]);
}

test("ping and sping are reserved, alone or with levels below", () => {
  expect(found("ping")).toEqual([["mapping-health-path", "health"]]);
  expect(found("sping")).toEqual([["mapping-health-path", "health"]]);
  expect(found("ping/v1")).toEqual([["mapping-health-path", "health/v1"]]);
});

test.each(["pings", "Ping", "orders/ping", "ping-v1"])("%s is not", (path) => {
  expect(found(path)).toEqual([]);
});
