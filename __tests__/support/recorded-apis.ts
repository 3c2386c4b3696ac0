import { type AwsBody, type LocalAws, outcome } from "./call-aws";
import type { Recording } from "./recording";

const made = async (aws: LocalAws, settings: object = {}): Promise<AwsBody> =>
  (await aws.gateway("POST", "/restapis", { name: "stock", ...settings })).body;

const refusedToMake = async (aws: LocalAws, settings: object): Promise<string> =>
  outcome(await aws.gateway("POST", "/restapis", { name: "stock", ...settings }));

interface Patch {
  readonly op: string;
  readonly path: string;
  readonly value?: string;
}

const patched = (aws: LocalAws, path: string, ...patchOperations: Patch[]) =>
  aws.gateway("PATCH", path, { patchOperations });

/** An API with a stage `prod`: their paths, and the id of the API. */
async function deployed(aws: LocalAws) {
  const { id, rootResourceId } = await made(aws);
  const method = `/restapis/${id}/resources/${rootResourceId}/methods/GET`;
  await aws.gateway("PUT", method, { authorizationType: "NONE" });
  await aws.gateway("PUT", `${method}/integration`, { type: "MOCK" });
  const { body } = await aws.gateway("POST", `/restapis/${id}/deployments`, {});
  const stage = { stageName: "prod", deploymentId: body.id, description: "stage" };
  const { body: told } = await aws.gateway("POST", `/restapis/${id}/stages`, stage);
  return { id, deployment: body.id, told, stage: `/restapis/${id}/stages/prod` };
}

const without = (object: AwsBody, ...names: string[]): AwsBody =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** REST APIs, and what stands around them. */
export const apis: readonly Recording[] = [
  {
    test: "test_create_rest_api_verify_defaults",
    fact: "a private API takes IPv4 and IPv6, any other IPv4",
    async play(aws) {
      const types = ["EDGE", "REGIONAL", "PRIVATE"];
      const told = types.map((type) => made(aws, { endpointConfiguration: { types: [type] } }));
      return (await Promise.all(told)).map((api) => api.endpointConfiguration.ipAddressType);
    },
    answer: ["ipv4", "ipv4", "dualstack"],
  },
  {
    test: "test_create_rest_api_with_optional_params",
    fact: "an API tells its settings and nothing of those that it does not have",
    async play(aws) {
      const api = await made(aws);
      const version = (await made(aws, { version: "v1" })).version;
      const refused = [{ description: "" }, { minimumCompressionSize: -1 }];
      return {
        told: without(api, "id", "rootResourceId", "createdDate", "tags"),
        version,
        refused: await Promise.all(refused.map((each) => refusedToMake(aws, each))),
      };
    },
    answer: {
      told: {
        name: "stock",
        apiKeySource: "HEADER",
        disableExecuteApiEndpoint: false,
        endpointConfiguration: { ipAddressType: "ipv4", types: ["EDGE"] },
      },
      version: "v1",
      refused: [
        "BadRequestException: Description cannot be an empty string",
        "BadRequestException: Invalid minimum compression size, must be between 0 and 10485760",
      ],
    },
  },
  {
    test: "test_create_rest_api_with_binary_media_types",
    fact: "media types are taken when an API is made",
    play: async (aws) => (await made(aws, { binaryMediaTypes: ["image/png"] })).binaryMediaTypes,
    answer: ["image/png"],
  },
  {
    test: "test_create_rest_api_with_endpoint_configuration",
    fact: "an API has one type of endpoint",
    play: (aws) =>
      Promise.all(
        [[], ["EDGE", "REGIONAL"]].map((types) =>
          refusedToMake(aws, { endpointConfiguration: { types } }),
        ),
      ),
    answer: [
      "BadRequestException: REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.",
      "BadRequestException: Cannot create an api with multiple Endpoint Types.",
    ],
  },
  {
    test: "test_create_rest_api_private_type",
    fact: "a private API is not for IPv4 alone",
    play: (aws) =>
      refusedToMake(aws, { endpointConfiguration: { types: ["PRIVATE"], ipAddressType: "ipv4" } }),
    answer: "BadRequestException: Only dualstack ipAddressType is supported for Private APIs.",
  },
  {
    test: "test_update_rest_api_operation_add_remove",
    fact: "media types come and go one by one, and one in the place of another goes to the end",
    async play(aws) {
      const path = `/restapis/${(await made(aws)).id}`;
      const types = (...patches: Patch[]) =>
        patched(aws, path, ...patches).then(({ body }) => body.binaryMediaTypes);
      return [
        await types(
          { op: "add", path: "/binaryMediaTypes/image~1png" },
          { op: "add", path: "/binaryMediaTypes/image~1jpeg" },
        ),
        await types({ op: "replace", path: "/binaryMediaTypes/image~1png", value: "image/gif" }),
        await types({ op: "remove", path: "/binaryMediaTypes/image~1gif" }),
        outcome(await patched(aws, path, { op: "add", path: "/binaryMediaTypes", value: "a/b" })),
      ];
    },
    answer: [
      ["image/png", "image/jpeg"],
      ["image/jpeg", "image/gif"],
      ["image/jpeg"],
      "BadRequestException: Invalid patch path /binaryMediaTypes",
    ],
  },
  {
    test: "test_update_rest_api_compression",
    fact: "compression is taken away by a patch without a value, and 0 is a size",
    async play(aws) {
      const path = `/restapis/${(await made(aws)).id}`;
      const size = async (op: string, value?: string) => {
        const patch = value === undefined ? {} : { value };
        const answer = await patched(aws, path, { op, path: "/minimumCompressionSize", ...patch });
        return answer.status < 300 ? answer.body.minimumCompressionSize : outcome(answer);
      };
      return [
        await size("replace", "10"),
        await size("replace"),
        await size("replace", "0"),
        await size("replace", "-1"),
        await size("add", "10"),
      ];
    },
    answer: [
      10,
      undefined,
      0,
      "BadRequestException: Invalid minimum compression size, must be between 0 and 10485760",
      "BadRequestException: Invalid patch operation specified. Must be one of: [replace]",
    ],
  },
  {
    test: "test_update_rest_api_ip_address_type",
    fact: "an API that becomes private takes IPv6 too, and stays so",
    async play(aws) {
      const path = `/restapis/${(await made(aws)).id}`;
      const patch = (name: string, value: string) =>
        patched(aws, path, { op: "replace", path: `/endpointConfiguration/${name}`, value });
      return [
        (await patch("types/EDGE", "PRIVATE")).body.endpointConfiguration.ipAddressType,
        outcome(await patch("ipAddressType", "ipv4")),
        outcome(await patch("ipAddressType", "wrong")),
        outcome(await patch("types/PRIVATE", "wrong")),
      ];
    },
    answer: [
      "dualstack",
      "BadRequestException: Only dualstack ipAddressType is supported for Private APIs.",
      "BadRequestException: ipAddressType must be either ipv4 or dualstack.",
      "BadRequestException: Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE",
    ],
  },
  {
    test: "test_create_delete_deployments[True]",
    fact: "a stage keeps its deployment",
    async play(aws) {
      const { id, deployment } = await deployed(aws);
      return outcome(await aws.gateway("DELETE", `/restapis/${id}/deployments/${deployment}`));
    },
    answer:
      "BadRequestException: Active stages pointing to this deployment must be moved or deleted",
  },
  {
    test: "test_update_stage_remove_wildcard",
    fact: "the settings of all methods begin with the account's throttle and go as a whole, if they are there",
    async play(aws) {
      const { stage, told } = await deployed(aws);
      const end = { op: "remove", path: "/*/*" };
      const before = outcome(await patched(aws, stage, end));
      const set = { op: "replace", path: "/*/*/caching/enabled", value: "true" };
      const { methodSettings } = (await patched(aws, stage, set)).body;
      const after = (await patched(aws, stage, end)).body.methodSettings;
      const times = ["createdDate", "lastUpdatedDate", "deploymentId"];
      return { told: without(told, ...times), before, methodSettings, after };
    },
    answer: {
      told: {
        stageName: "prod",
        description: "stage",
        cacheClusterEnabled: false,
        cacheClusterStatus: "NOT_AVAILABLE",
        methodSettings: {},
        tracingEnabled: false,
      },
      before:
        "BadRequestException: Cannot remove method setting */* because there is no method setting for this method ",
      methodSettings: {
        "*/*": {
          cacheDataEncrypted: false,
          cacheTtlInSeconds: 300,
          cachingEnabled: true,
          dataTraceEnabled: false,
          metricsEnabled: false,
          requireAuthorizationForCacheControl: true,
          throttlingBurstLimit: 5000,
          throttlingRateLimit: 10000,
          unauthorizedCacheControlHeaderStrategy: "SUCCEED_WITH_RESPONSE_HEADER",
        },
      },
      after: {},
    },
  },
  {
    test: "test_stage_access_log_settings",
    fact: "access logs have a destination and a format, and go together",
    async play(aws) {
      const { stage } = await deployed(aws);
      const log = (name: string, value: string) => ({
        op: "replace",
        path: `/accessLogSettings/${name}`,
        value,
      });
      const set = [log("destinationArn", "arn:aws:logs:x"), log("format", "$context.requestId")];
      return [
        (await patched(aws, stage, ...set)).body.accessLogSettings,
        outcome(await patched(aws, stage, log("format", ""))),
        (await patched(aws, stage, { op: "remove", path: "/accessLogSettings" })).body
          .accessLogSettings,
      ];
    },
    answer: [
      { destinationArn: "arn:aws:logs:x", format: "$context.requestId" },
      "BadRequestException: Access Log value must not be empty",
      undefined,
    ],
  },
  {
    test: "test_usage_plan_crud",
    fact: "a plan takes a stage that is there, and rates with decimals",
    async play(aws) {
      const { id } = await deployed(aws);
      const plan = { name: "bronze", apiStages: [{ apiId: id, stage: "prod" }] };
      const path = `/usageplans/${(await aws.gateway("POST", "/usageplans", plan)).body.id}`;
      const add = (value: string) =>
        patched(aws, path, { op: "add", path: "/apiStages", value }).then(outcome);
      const { body } = await patched(
        aws,
        path,
        { op: "replace", path: "/throttle/rateLimit", value: "200.5" },
        { op: "replace", path: "/throttle/burstLimit", value: "100" },
      );
      const refused = [await add(`${id}:nowhere`), await add(`${id}b:prod`), await add("prod")];
      return [body.throttle, refused.map((each) => each.replaceAll(id, "ID").replace(/ \w+$/, ""))];
    },
    answer: [
      { rateLimit: 200.5, burstLimit: 100 },
      [
        "NotFoundException: Invalid API Stage {api: ID, stage: nowhere} specified for usageplan",
        "NotFoundException: Invalid API Stage {api: IDb, stage: prod} specified for usageplan",
        "BadRequestException: Invalid API Stage",
      ],
    ],
  },
  {
    test: "test_create_api_key_with_invalid_value",
    fact: "a key has 20 to 128 characters",
    play: (aws) =>
      Promise.all(
        [19, 20, 128, 129].map((size) =>
          aws.gateway("POST", "/apikeys", { name: "k", value: "x".repeat(size) }).then(outcome),
        ),
      ),
    answer: [
      "BadRequestException: API Key value should be at least 20 characters",
      "done",
      "done",
      "BadRequestException: API Key value exceeds maximum size of 128 characters",
    ],
  },
  {
    test: "test_create_api_key_with_invalid_name",
    fact: "a key's name has 1,024 characters at most",
    play: (aws) =>
      Promise.all(
        [1024, 1025].map((size) =>
          aws.gateway("POST", "/apikeys", { name: "x".repeat(size) }).then(outcome),
        ),
      ),
    answer: ["done", "BadRequestException: Invalid API Key name, can be at most 1024 characters."],
  },
  {
    test: "test_update_api_key_immutable_field",
    fact: "four things of a key can be replaced",
    async play(aws) {
      const { id } = (await aws.gateway("POST", "/apikeys", { name: "k" })).body;
      return outcome(
        await patched(aws, `/apikeys/${id}`, { op: "replace", path: "/id", value: "x" }),
      );
    },
    answer:
      "BadRequestException: Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/description, /enabled, /name, /customerId]",
  },
];
