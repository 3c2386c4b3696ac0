import type { ForeignKeys, Translate } from "./foreign";
import { inlinePair } from "./inline-yaml";
import { isWrittenMap, type WrittenMap } from "./value-at";

const as =
  (key: string): Translate =>
  (value) => ({ ours: { [key]: value } });

const advice =
  (help: string): Translate =>
  () => ({ help });

const RATE = "Rate RateLimit ThrottlingRateLimit RequestsPerSecond Rps MaxRequestsPerSecond";
const BURST = "Burst BurstLimit ThrottlingBurstLimit BurstRequests MaxConcurrentRequests";
const THROTTLE =
  "Throttling Throttle ThrottleSettings ThrottlingSettings DefaultRouteSettings RateLimits";

/** A throttle in whatever words, in ours. */
function throttle(value: unknown): WrittenMap {
  if (!isWrittenMap(value)) return {};
  const find = (words: string) => {
    const plain = words.toLowerCase().split(" ");
    const key = Object.keys(value).find((each) =>
      plain.includes(each.replaceAll(/[-_]/g, "").toLowerCase()),
    );
    return key === undefined ? undefined : value[key];
  };
  const [rateLimit, burstLimit] = [find(RATE), find(BURST)];
  return {
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(burstLimit === undefined ? {} : { burstLimit }),
  };
}

const inTheStage: Translate = (value) => {
  const said = { rateLimit: 100, burstLimit: 50, ...throttle(value) };
  return { help: `Write it at the API: \`${inlinePair("stage", { throttle: said })}\`.` };
};

const plans =
  "List it under `usagePlans` at the top, such as `partners: { apis: [orders], quota: { limit: 10000, period: MONTH }, keys: [acme] }`.";

const anothersPlan =
  "Take it out: a plan lists all of its stages, so that whoever makes it would take this one out again with the next `apply`. Let the plan's maker add the stage, or list the plan under `usagePlans` at the top and let the fleet make it.";

/** The id of a plan, alone or in a map with nothing of a plan of ours. */
function isPlanById(value: unknown): boolean {
  const id = isWrittenMap(value) && !("apis" in value) ? value.id : value;
  return typeof id === "string" && /^[a-z0-9]{6,10}$/.test(id) && /\d/.test(id);
}

/** What other tools call throttles, usage plans, API keys and client certificates. */
export const callerWords: readonly ForeignKeys[] = [
  { words: RATE, beside: "rateLimit", translate: as("rateLimit") },
  { words: BURST, beside: "burstLimit", translate: as("burstLimit") },
  {
    words: THROTTLE,
    beside: "throttle",
    translate: (value) => ({ ours: { throttle: throttle(value) } }),
  },
  {
    words: "MethodSettings RouteSettings MethodOptions Routes",
    beside: "clientCertificate",
    translate: advice(
      "Write `methods: { GET /orders: { throttle: { rateLimit: 5, burstLimit: 5 } } }`.",
    ),
  },
  {
    words: "ClientCertificateId ClientCertificates ClientCertificateEnabled",
    beside: "clientCertificate",
    translate: advice(
      "Write `clientCertificate: { slots: [a], active: a }`: the stack makes the certificate, and `docs/client-certificates.md` has its rotation.",
    ),
  },
  {
    words: "Quota QuotaSettings",
    beside: "quota",
    translate: (value) => ({ ours: { quota: value } }),
  },
  { words: "ApiKeys ApiKey ApiKeyIds", beside: "quota", translate: as("keys") },
  {
    words: "ApiStages Stages Api",
    beside: "quota",
    translate: advice("Write the names of the APIs: `apis: [orders]`. Each has one stage."),
  },
  {
    words: "ProductCode",
    beside: "quota",
    translate: advice("Leave it out: plans of AWS Marketplace are not in the language."),
  },
  {
    words: "UsagePlan UsagePlanId UsagePlanIds",
    beside: "openapi",
    translate: (value) => (isPlanById(value) ? { help: anothersPlan } : undefined),
  },
  {
    words: "UsagePlan UsagePlans ApiKey ApiKeys ApiKeyValue",
    beside: "openapi",
    translate: advice(plans),
  },
  {
    words: "UsagePlan ApiKey ApiKeys ApiKeyValue",
    beside: "domains",
    translate: advice(
      "Write `usagePlans: { partners: { apis: [orders], keys: [acme] } }`. API Gateway makes the values of keys, and no file has them.",
    ),
  },
  { words: "UsagePlan UsagePlans ApiKey ApiKeys", beside: "mappings", translate: advice(plans) },
  {
    words: "ApiKeyRequired RequireApiKey ApiKeySource",
    translate: advice(
      "Say in the OpenAPI document which operations require a key: a security scheme `{ type: apiKey, name: x-api-key, in: header }`, and `security` at each of them.",
    ),
  },
  {
    words: `${THROTTLE} ThrottlingBurstLimit ThrottlingRateLimit BurstLimit RateLimit MethodSettings RouteSettings`,
    beside: "openapi",
    translate: inTheStage,
  },
  {
    words: `${THROTTLE} ThrottlingBurstLimit ThrottlingRateLimit BurstLimit MethodSettings RouteSettings`,
    beside: "mappings",
    translate: inTheStage,
  },
  {
    words: "ClientCertificate ClientCertificateId ClientCertificates",
    beside: "openapi",
    translate: advice(
      "Write it into `stage`, as in `stage: { clientCertificate: { slots: [a], active: a } }`.",
    ),
  },
  {
    words: "ClientCertificate ClientCertificateId BackendCertificate",
    beside: "mappings",
    translate: advice(
      "What API Gateway shows to back ends is said at the API: `stage: { clientCertificate: { slots: [a], active: a } }`.",
    ),
  },
];
