import { apiGateway, github } from "../../facts/pages";
import { inside } from "../../findings/place";
import { apisWithAccessLogs } from "../logging-apis";
import type { Rule } from "../rule";

const logging = (group: string) => `apis:
  rates:
    kind: http
    openapi: apis/rates.yaml
    regions: [eu-west-1]
    stage: { accessLogs: { logGroup: { ${group} } } }
domains:
  - { name: api.example.com, endpoint: regional, region: eu-west-1, mappings: [{ api: rates }] }
`;

export const logsHttpGroupName: Rule = {
  id: "logs-http-group-name",
  severity: "warning",
  title: "The log groups of HTTP APIs are below /aws/vendedlogs",
  why: "CloudWatch Logs lets an HTTP API write by a policy that all such groups of an account and region share, and that has 5,120 characters: it is full after some groups, and then no stage with a new one is made. Groups below `/aws/vendedlogs/` stand in it once for all.",
  docs: [
    apiGateway("http-api-logging"),
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-and-resource-policy.html",
    github("anomalyco/sst#125"),
  ],
  examples: {
    fails: logging("name: /acme/rates"),
    passes: logging("name: /aws/vendedlogs/acme/rates"),
  },
  check: (fleet) =>
    apisWithAccessLogs(fleet).flatMap(({ api, access: { destination } }) => {
      if (api.kind !== "http" || destination.kind === "firehose") return [];
      const { at, name } = destination;
      if (name === undefined || name.startsWith("/aws/vendedlogs/")) return [];
      return [
        {
          at: inside(at, "name"),
          message: `the log group ${name} of an HTTP API is not below /aws/vendedlogs/`,
          help: `Write \`/aws/vendedlogs/${name.replace(/^\/+/, "").replace(/^aws\//, "")}\`, or leave \`name\` out: one is then made up.`,
        },
      ];
    }),
};
