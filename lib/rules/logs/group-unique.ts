import { logsApi } from "../../facts/pages";
import { inside, type Place } from "../../findings/place";
import type { Fleet } from "../../model/fleet";
import { apisWithAccessLogs } from "../logging-apis";
import type { Rule } from "../rule";

export const logsGroupUnique: Rule = {
  id: "logs-group-unique",
  severity: "error",
  because: "aws-refuses",
  title: "Every stage has a log group of its own",
  why: "A stack makes the log group of each stage. A second one of the same name in an account and region is refused with `ResourceAlreadyExistsException`.",
  docs: [logsApi("CreateLogGroup")],
  examples: { fails: example("stock"), passes: example("store") },
  check(fleet) {
    const first = new Map<string, LogGroup>();
    return groupsOf(fleet).flatMap((group) => {
      const earlier = first.get(group.key);
      first.set(group.key, earlier ?? group);
      if (earlier === undefined || earlier.api === group.api) return [];
      return [
        {
          at: group.at,
          message: `the log group ${group.name} is also that of "${earlier.api}" in ${group.region}`,
          help: "Give it another name, or leave `name` out: one is then made up.",
          related: [{ at: earlier.at, message: "the other one" }],
        },
      ];
    });
  },
};

interface LogGroup {
  readonly key: string;
  readonly name: string;
  readonly api: string;
  readonly region: string;
  readonly at: Place;
}

function groupsOf(fleet: Fleet): LogGroup[] {
  return apisWithAccessLogs(fleet).flatMap(({ api, access: { destination } }) => {
    if (destination.kind === "firehose" || destination.name === undefined) return [];
    const { name } = destination;
    return [...api.regions.keys()].map((region) => {
      const key = `${api.account?.target?.id} ${region} ${name}`;
      return { key, name, api: api.name, region, at: inside(destination.at, "name") };
    });
  });
}

function example(second: string): string {
  const api = (name: string) =>
    `{ kind: http, openapi: apis/rates.yaml, regions: [eu-west-1], stage: { accessLogs: { logGroup: { name: /aws/vendedlogs/${name} } } } }`;
  return `apis:
  stock: ${api("stock")}
  store: ${api(second)}
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: stock }] }
`;
}
