import type { Finding } from "../../findings/finding";
import type { Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { faultIn } from "./check-references";

/**
 * What stands in what is imported for a reference that leads nowhere: nothing of an API is lost with it,
 * but a description. Undefined is left out.
 */
const standIns: Readonly<Record<string, JsonValue | undefined>> = {
  Schema: {},
  Response: { description: "Response" },
  Header: { schema: { type: "string" } },
  OAuthFlows: {},
  Example: undefined,
  Link: undefined,
  Callback: undefined,
};

export function standIn(object: string): JsonValue | undefined {
  return standIns[object];
}

/** What is wrong with a reference to an object that an API can do without. */
export function faultOfReference(
  object: string,
  reference: string,
  body: JsonObject,
  at: Place,
): Finding | undefined {
  return Object.hasOwn(standIns, object) ? faultIn(reference, body, at) : undefined;
}
