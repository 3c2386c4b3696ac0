import { type LocalAws, outcome } from "./call-aws";
import type { Recording } from "./recording";

/** A refusal with the words of each list in order, since AWS's is not that of its model. */
function sorted(refusal: string): string {
  return refusal.replace(
    /set: \[([A-Za-z_0-9, ]+)\]/g,
    (_, words: string) => `set: [${words.split(", ").sort().join(", ")}]`,
  );
}

const made = async (aws: LocalAws, settings: object) =>
  sorted(outcome(await aws.gateway("POST", "/restapis", { name: "stock", ...settings })));

/** Requests that break the model of the API that is called. */
export const models: readonly Recording[] = [
  {
    test: "test_create_rest_api_with_endpoint_configuration",
    fact: "all that is wrong is told at once, by its path",
    play: (aws) =>
      made(aws, { endpointConfiguration: { types: ["wrong"], ipAddressType: "wrong" } }),
    answer:
      "ValidationException: 2 validation errors detected: Value '[wrong]' at 'createRestApiInput.endpointConfiguration.types' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [EDGE, PRIVATE, REGIONAL]]; Value 'wrong' at 'createRestApiInput.endpointConfiguration.ipAddressType' failed to satisfy constraint: Member must satisfy enum value set: [dualstack, ipv4]",
  },
  {
    test: "test_update_rest_api_concatenation_of_errors",
    fact: "the items of a list are counted from 1",
    async play(aws) {
      const { id } = (await aws.gateway("POST", "/restapis", { name: "stock" })).body;
      const patch = { op: "wrong", path: "/name", value: "a" };
      const patchOperations = [patch, patch];
      return sorted(outcome(await aws.gateway("PATCH", `/restapis/${id}`, { patchOperations })));
    },
    answer: `ValidationException: 2 validation errors detected: ${[1, 2]
      .map(
        (item) =>
          `Value 'wrong' at 'updateRestApiInput.patchOperations.${item}.member.op' failed to satisfy constraint: Member must satisfy enum value set: [add, copy, move, remove, replace, test]`,
      )
      .join("; ")}`,
  },
  {
    test: "test_gateway_response_validation",
    fact: "what is in the path is told by its name alone",
    async play(aws) {
      const { id } = (await aws.gateway("POST", "/restapis", { name: "stock" })).body;
      const path = `/restapis/${id}/gatewayresponses/FAKE_RESPONSE_TYPE`;
      return outcome(await aws.gateway("PUT", path, {})).split(" [")[0];
    },
    answer:
      "ValidationException: 1 validation error detected: Value 'FAKE_RESPONSE_TYPE' at 'responseType' failed to satisfy constraint: Member must satisfy enum value set:",
  },
];
