import { plainWord } from "./meant-choice";

interface ForeignValues {
  readonly key: string;
  readonly words: RegExp;
  readonly help: string;
}

const table: readonly ForeignValues[] = [
  {
    key: "policy",
    words: /^(multivalue(answer)?)$/,
    help: "Write `policy: latency` or `policy: weighted`: Route 53 gives several answers for plain records only, not for aliases.",
  },
  {
    key: "routing",
    words: /^(failover|activepassive|weighted|geo|geolocation|geoproximity|multivalue(answer)?)$/,
    help: "Write a map with the policy in it, such as `routing: { policy: failover, primary: eu-west-1 }` or `routing: { policy: weighted, weights: { eu-west-1: 90, us-east-1: 10 } }`.",
  },
  {
    key: "endpoint",
    words: /^(public|internet|internetfacing|external)$/,
    help: "Write `endpoint: regional`, or `endpoint: edge` for a domain behind CloudFront.",
  },
  {
    key: "endpoint",
    words: /^(internal|vpc)$/,
    help: "Write `endpoint: private` for a domain that VPCs alone can reach, `endpoint: regional` for a public one.",
  },
  {
    key: "ipAddressType",
    words: /^(ipv6|ipv6only)$/,
    help: "Write `ipAddressType: dualstack`: IPv6 comes beside IPv4 only.",
  },
  {
    key: "kind",
    words: /^(apigatewayv2|apigwv2|v2)$/,
    help: "Write `kind: http` or `kind: websocket`, whichever of the two it is.",
  },
];

/** What a list of several would mean where one is said. */
const lists: ReadonlyMap<string, string> = new Map([
  [
    "stage",
    "An API of the fleet's own has one stage. List an API for each, such as `orders-dev` and `orders-prod`, with the same `openapi` or one of its own, and write `stage: { name: dev }` there: what is deployed to the one does not touch the other.",
  ],
]);

/** What to write in place of a value that other tools have. */
export function foreignValue(
  key: string | number | undefined,
  written: unknown,
): string | undefined {
  if (Array.isArray(written)) return lists.get(String(key));
  if (typeof written !== "string") return undefined;
  return table.find((each) => each.key === key && each.words.test(plainWord(written)))?.help;
}
