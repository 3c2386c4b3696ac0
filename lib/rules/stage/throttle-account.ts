import { apiGateway } from "../../facts/pages";
import { inside } from "../../findings/place";
import type { Fleet } from "../../model/fleet";
import { limitIn, writtenLimit } from "../../model/quotas";
import { type Home, inHome } from "../quota-home";
import type { Rule, Violation } from "../rule";
import { type PlacedThrottle, throttlesOf } from "../throttles-of";

export const stageThrottleAccount: Rule = {
  id: "stage-throttle-account",
  severity: "warning",
  title: "A throttle is no higher than what the account lets through",
  why: "All APIs of an account in a region share its limit, which is applied beside every throttle: what a stage or a usage plan says above it has no effect, and nothing fails. A new account has 10,000 requests a second with a burst of 5,000, and 2,500 with 1,250 in the younger regions. AWS raises the rate on request and sets the burst by it.",
  docs: [apiGateway("limits"), apiGateway("api-gateway-request-throttling")],
  examples: {
    fails: `apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-south-1]
    stage: { throttle: { rateLimit: 5000, burstLimit: 1000 } }
domains: []
`,
    passes: `quotas: { requestsPerSecond: { eu-south-1: 8000 } }
apis:
  stock:
    kind: rest
    openapi: apis/stock.yaml
    regions: [eu-south-1]
    stage: { throttle: { rateLimit: 5000, burstLimit: 1000 } }
domains: []
`,
  },
  check: (fleet) => throttlesOf(fleet).flatMap((throttle) => checkThrottle(throttle, fleet)),
};

const limits = [
  { key: "rateLimit", quota: "requestsPerSecond", what: "requests a second" },
  { key: "burstLimit", quota: "burstRequests", what: "requests at once" },
] as const;

/** AWS raises the rate on request, and sets the burst by itself. */
const ways = {
  requestsPerSecond: "Or have AWS raise the account's rate and write",
  burstRequests:
    "AWS sets the burst by the account's rate, and takes no requests for it. If yours is another, write",
} as const;

/** Each limit once, where it is exceeded most. */
function checkThrottle({ throttle, subject, homes }: PlacedThrottle, fleet: Fleet): Violation[] {
  return limits.flatMap(({ key, quota, what }) => {
    const mostIn = ({ account, region }: Home) => limitIn((account ?? fleet).quotas[quota], region);
    const [strictest] = [...homes].sort((a, b) => mostIn(a) - mostIn(b));
    if (strictest === undefined || throttle[key] <= mostIn(strictest)) return [];
    const { account, region } = strictest;
    const most = mostIn(strictest);
    const raised = Math.ceil(throttle[key]);
    const entry = writtenLimit(quota, (account ?? fleet).quotas[quota], region, raised);
    const section =
      account === undefined
        ? "the fleet's `quotas`"
        : `\`quotas\` of the account \`${account.name}\``;
    return [
      {
        at: inside(throttle.at, key),
        message: `${subject} lets ${throttle[key]} ${what} through, and all APIs ${inHome(strictest)} together ${most}`,
        help: `Write at most ${most}. ${ways[quota]} \`${entry}\` under ${section}.`,
      },
    ];
  });
}
