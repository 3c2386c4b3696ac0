import type { Finding } from "../../findings/finding";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { changeOperations } from "./change-operations";
import { documentFinding } from "./document-finding";
import type { FormMistake } from "./form-mistake";
import { isJsonList, isJsonMap, type JsonPlaces, textOf } from "./json-places";
import { resolved } from "./operations-in";

/** The document without what stands twice in it: the first counts, as for the import, which warns of others. */
export function withoutRepeats(
  body: JsonObject,
  places: JsonPlaces,
): { readonly body: JsonObject; readonly mistakes: readonly FormMistake[] } {
  const findings: Finding[] = [];
  const names = new Set<string>();
  const changed = changeOperations(body, places, (holder) => {
    const others = withoutName(holder, names, findings, places);
    return withoutParameters(others, body, findings, places);
  });
  return { body: changed, mistakes: findings.map((finding) => ({ finding, isRefused: false })) };
}

function withoutName(
  holder: JsonObject,
  names: Set<string>,
  findings: Finding[],
  places: JsonPlaces,
): JsonObject {
  const name = textOf(holder, "operationId");
  if (name === undefined) return holder;
  if (!names.has(name)) {
    names.add(name);
    return holder;
  }
  findings.push(
    documentFinding(
      places.under(holder, "operationId"),
      `another operation has the \`operationId\` \`${name}\` already`,
      "Give each operation a name of its own, or none.",
    ),
  );
  const { operationId: _, ...others } = holder;
  places.put(others, places.of(holder));
  return others;
}

function withoutParameters(
  holder: JsonObject,
  body: JsonObject,
  findings: Finding[],
  places: JsonPlaces,
): JsonObject {
  const { parameters } = holder;
  if (!isJsonList(parameters)) return holder;
  const seen = new Set<string>();
  const kept = parameters.filter((written) => {
    const key = keyOf(written, body);
    if (key === undefined || !isJsonMap(written)) return true;
    if (!seen.has(key.text)) {
      seen.add(key.text);
      return true;
    }
    findings.push(
      documentFinding(
        places.of(written),
        `the parameter \`${key.name}\` in the ${key.where} is described twice`,
        "Keep one of them.",
      ),
    );
    return false;
  });
  if (kept.length === parameters.length) return holder;
  places.put(kept, places.of(parameters));
  return { ...holder, parameters: kept };
}

function keyOf(written: JsonValue, body: JsonObject) {
  const value = resolved(body, written);
  const [name, where] = [textOf(value, "name"), textOf(value, "in")];
  if (name === undefined || where === undefined) return undefined;
  return { name, where, text: JSON.stringify([where, name]) };
}
