import type { Finding } from "../../findings/finding";
import { inside, type Place } from "../../findings/place";
import type { JsonObject, JsonValue } from "../../model/openapi-document";
import { shown } from "../wording";
import { documentFinding } from "./document-finding";
import { isJsonList, textOf } from "./json-places";

/** Something wrong with an object, and what is imported in its place. */
export interface ObjectMistake {
  /** Undefined where it is told as something else already. */
  readonly finding: Finding | undefined;
  readonly mend: (value: JsonObject) => JsonObject;
}

type Look = (value: JsonObject, at: Place) => ObjectMistake[];

const without =
  (key: string) =>
  ({ [key]: _, ...others }: JsonObject): JsonObject =>
    others;

const withDefault =
  (key: string, fallback: JsonValue) =>
  (value: JsonObject): JsonObject => ({ [key]: fallback, ...value });

/** What is wrong with an object although each of its keys is right. */
export function objectMistakes(name: string, value: JsonObject, at: Place): ObjectMistake[] {
  return (looks[name] ?? []).flatMap((look) => look(value, at));
}

const notBoth =
  (first: string, second: string): Look =>
  (value, at) =>
    has(value, first) && has(value, second)
      ? [
          {
            finding: documentFinding(
              inside(at, second),
              `\`${first}\` and \`${second}\` cannot stand side by side`,
              "Keep one of the two.",
            ),
            mend: without(second),
          },
        ]
      : [];

/** What is sent as a parameter or a header is described in one of two ways. */
const schemaOrContent: Look = (value, at) => {
  if (has(value, "schema")) return notBoth("schema", "content")(value, at);
  if (has(value, "content"))
    return ["style", "explode", "allowReserved", "example", "examples"].flatMap((key) =>
      notBoth("content", key)(value, at),
    );
  const finding = documentFinding(
    at,
    "neither `schema` nor `content` says what it holds",
    "Add a schema, such as `schema: { type: string }`.",
  );
  // OpenAPI 2 says the type without a schema, which is told by itself.
  const schema = { type: textOf(value, "type") ?? "string" };
  return [
    { finding: has(value, "type") ? undefined : finding, mend: withDefault("schema", schema) },
  ];
};

const styles: Readonly<Record<string, readonly string[]>> = {
  path: ["matrix", "label", "simple"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

const styleOfParameter: Look = (value, at) => {
  const [where, style] = [textOf(value, "in"), textOf(value, "style")];
  const allowed = where === undefined ? undefined : styles[where];
  if (style === undefined || allowed === undefined || allowed.includes(style)) return [];
  return [
    {
      finding: documentFinding(
        inside(at, "style"),
        `a parameter in the ${where} cannot have the style ${shown(style)}`,
        `Leave it out, or write ${allowed.join(", ")}.`,
      ),
      mend: without("style"),
    },
  ];
};

const requiredInPath: Look = (value, at) =>
  textOf(value, "in") !== "path" || value.required === true
    ? []
    : [
        {
          finding: documentFinding(
            has(value, "required") ? inside(at, "required") : at,
            `the parameter ${shown(value.name)} is part of the path and not required`,
            "Add `required: true`: without it the path is another one.",
          ),
          mend: (parameter) => ({ ...parameter, required: true }),
        },
      ];

/** What each type of security scheme says beside its type. */
const schemeKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  apiKey: { name: "x-api-key", in: "header" },
  http: { scheme: "bearer" },
  oauth2: { flows: "{ clientCredentials: { tokenUrl: https://…, scopes: {} } }" },
  openIdConnect: { openIdConnectUrl: "https://…/.well-known/openid-configuration" },
};

/** What API Gateway does not look at: it has authorizers. */
const filled: Readonly<Record<string, JsonValue>> = {
  name: "Authorization",
  in: "header",
  scheme: "bearer",
  openIdConnectUrl: "https://example.com",
};

const keysOfScheme: Look = (value, at) => {
  const type = textOf(value, "type");
  const own = type === undefined ? undefined : schemeKeys[type];
  if (type === undefined || own === undefined) return [];
  return [...missingInScheme(type, own, value, at), ...foreignInScheme(type, own, value, at)];
};

/** An authorizer of API Gateway's has no flows, in its own exports either. */
function missingInScheme(
  type: string,
  own: Readonly<Record<string, string>>,
  value: JsonObject,
  at: Place,
): ObjectMistake[] {
  const isAuthorizer = has(value, "x-amazon-apigateway-authorizer");
  return Object.entries(own)
    .filter(([key]) => !has(value, key) && !(isAuthorizer && key === "flows"))
    .map(([key, example]) => ({
      finding: documentFinding(
        at,
        `\`${key}\` is missing in a security scheme of the type ${type}`,
        `Add it, such as \`${key}: ${example}\`.`,
      ),
      mend: withDefault(key, filled[key] ?? {}),
    }));
}

function foreignInScheme(
  type: string,
  own: Readonly<Record<string, string>>,
  value: JsonObject,
  at: Place,
): ObjectMistake[] {
  const bearer = textOf(value, "scheme") === "bearer" ? ["bearerFormat"] : [];
  const allowed = ["type", "description", ...bearer, ...Object.keys(own)];
  return Object.keys(value)
    .filter((key) => !allowed.includes(key) && keysOfAnyScheme.has(key))
    .map((key) => ({
      finding: documentFinding(
        inside(at, key),
        `\`${key}\` has no meaning in a security scheme of the type ${type}`,
        "Leave it out.",
      ),
      mend: without(key),
    }));
}

const keysOfAnyScheme = new Set([
  "bearerFormat",
  ...Object.values(schemeKeys).flatMap((keys) => Object.keys(keys)),
]);

/** A name that stands twice in a list of names. */
const uniqueRequired: Look = (value, at) => {
  const names = value.required;
  if (!isJsonList(names)) return [];
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            finding: documentFinding(
              inside(at, "required", index),
              `${shown(name)} stands twice in \`required\``,
              "Keep one of them.",
            ),
            mend: (schema: JsonObject) => ({ ...schema, required: [...new Set(names)] }),
          },
        ],
  );
};

const positiveMultiple: Look = (value, at) =>
  typeof value.multipleOf !== "number" || value.multipleOf > 0
    ? []
    : [
        {
          finding: documentFinding(
            inside(at, "multipleOf"),
            `\`multipleOf\` is ${value.multipleOf}, but has to be greater than 0`,
            "Write the step between the values, such as `multipleOf: 0.01`.",
          ),
          mend: without("multipleOf"),
        },
      ];

const looks: Readonly<Record<string, readonly Look[]>> = {
  MediaType: [notBoth("example", "examples")],
  Header: [notBoth("example", "examples"), schemaOrContent],
  Parameter: [notBoth("example", "examples"), schemaOrContent, requiredInPath, styleOfParameter],
  Link: [notBoth("operationId", "operationRef")],
  SecurityScheme: [keysOfScheme],
  Schema: [uniqueRequired, positiveMultiple],
};

function has(value: JsonObject, key: string): boolean {
  return Object.hasOwn(value, key);
}
