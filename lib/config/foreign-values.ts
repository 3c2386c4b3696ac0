import { notYetText, otherRouting } from "./foreign-keys";
import { plainWord } from "./meant-choice";

interface ForeignValues {
  readonly key: string;
  readonly words: RegExp;
  readonly help: string;
}

const table: readonly ForeignValues[] = [
  {
    key: "policy",
    words: /^(failover|activepassive|weighted|geo|geolocation|geoproximity|multivalue(answer)?)$/,
    help: notYetText("routing-policies", otherRouting),
  },
  {
    key: "routing",
    words: /^(failover|activepassive|weighted|geo|geolocation|geoproximity|multivalue(answer)?)$/,
    help: notYetText("routing-policies", otherRouting),
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

/** What to write in place of a value that other tools have. */
export function foreignValue(
  key: string | number | undefined,
  written: unknown,
): string | undefined {
  if (typeof written !== "string") return undefined;
  return table.find((each) => each.key === key && each.words.test(plainWord(written)))?.help;
}
