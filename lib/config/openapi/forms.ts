import { shown } from "../wording";
import {
  any,
  bool,
  count,
  type Form,
  type KeyForm,
  listOf,
  mapOf,
  number,
  type ObjectForm,
  object,
  oneOf,
  text,
  vital,
} from "./form";

const componentName: KeyForm = {
  pattern: /^[a-zA-Z0-9.\-_]+$/,
  wrong: (key) => ({
    message: `${shown(key)} cannot be the name of a component`,
    help: "Write it with letters, digits, full stops, hyphens and underscores only.",
  }),
};

/** Who may call: a mistake there would leave an operation open. */
const security = vital(listOf(object("SecurityRequirement")));

const statusCode: KeyForm = {
  pattern: /^[1-5](?:\d{2}|XX)$/,
  wrong: (key) => ({
    message: `${shown(key)} is no status code`,
    help: 'Write one such as `"200"`, a range such as `4XX`, or `default`.',
  }),
};

const path: KeyForm = {
  pattern: /^\//,
  wrong: (key) => ({
    message: `the path ${shown(key)} does not begin with a slash`,
    help: `Write \`/${key}\`.`,
  }),
};

const components = (of: string): Form => mapOf(object(of), componentName);

const oneContent: Form = { kind: "map", of: object("MediaType"), most: 1 };

/** What headers and parameters have in common. */
const described = {
  description: text,
  required: bool,
  deprecated: bool,
  allowEmptyValue: bool,
  explode: bool,
  allowReserved: bool,
  schema: object("Schema"),
  content: oneContent,
  example: any,
  examples: mapOf(object("Example")),
};

const inSchema = (key: string, value: string) =>
  `OpenAPI 3.0 has it inside of a schema: \`schema: { ${key}: ${value} }\`.`;

const formOfOpenApi2 = {
  type: inSchema("type", "string"),
  format: inSchema("format", "date-time"),
  items: inSchema("items", "{ type: string }"),
  enum: inSchema("enum", "[asc, desc]"),
  default: inSchema("default", "10"),
  minimum: inSchema("minimum", "1"),
  maximum: inSchema("maximum", "100"),
  pattern: inSchema("pattern", "'^[a-z]+$'"),
  minLength: inSchema("minLength", "1"),
  maxLength: inSchema("maxLength", "64"),
};

const notInOpenApi3 = (instead: string) => `OpenAPI 3.0 has ${instead} instead.`;

const operation: ObjectForm = {
  name: "an operation",
  isVital: true,
  required: {},
  fields: {
    tags: listOf(text),
    summary: text,
    description: text,
    externalDocs: object("ExternalDocumentation"),
    operationId: text,
    parameters: listOf(object("Parameter")),
    requestBody: object("RequestBody"),
    responses: object("Responses"),
    callbacks: mapOf(object("Callback")),
    deprecated: bool,
    security: security,
    servers: listOf(object("Server")),
  },
  strangers: {
    consumes: notInOpenApi3("`requestBody: { content: { application/json: … } }`"),
    produces: notInOpenApi3("`content: { application/json: … }` in each response"),
    schemes: notInOpenApi3("`servers: [{ url: https://… }]`"),
    integration: "Write it as `x-amazon-apigateway-integration`.",
  },
};

const flow = (urls: readonly string[], required: readonly string[] = urls): ObjectForm => ({
  name: "a flow of OAuth",
  required: Object.fromEntries(
    required.map((key) => [key, key === "scopes" ? "{ items.read: Reads }" : "https://…"]),
  ),
  fields: {
    ...Object.fromEntries(urls.map((url) => [url, text])),
    refreshUrl: text,
    scopes: mapOf(text),
  },
});

/**
 * The objects of OpenAPI 3.0 with their keys, as https://spec.openapis.org/oas/v3.0.3 has them. A test
 * holds them to the JSON Schema that its authors publish.
 */
export const forms: Readonly<Record<string, ObjectForm>> = {
  Document: {
    name: "the document",
    isVital: true,
    required: {
      openapi: "3.0.3",
      info: '{ title: Items, version: "1.0" }',
      paths: "{ /items: … }",
    },
    fill: { info: { title: "API", version: "1.0" } },
    fields: {
      openapi: text,
      info: object("Info"),
      externalDocs: object("ExternalDocumentation"),
      servers: listOf(object("Server")),
      security: security,
      tags: listOf(object("Tag")),
      paths: object("Paths"),
      components: object("Components"),
    },
    strangers: {
      swagger: "OpenAPI 3.0 begins with `openapi: 3.0.3`.",
      host: notInOpenApi3("`servers: [{ url: https://… }]`"),
      basePath: notInOpenApi3("`servers: [{ url: https://… }]`"),
      schemes: notInOpenApi3("`servers: [{ url: https://… }]`"),
      consumes: notInOpenApi3("`content` in each request body"),
      produces: notInOpenApi3("`content` in each response"),
      definitions: notInOpenApi3("`components: { schemas: … }`"),
      parameters: notInOpenApi3("`components: { parameters: … }`"),
      responses: notInOpenApi3("`components: { responses: … }`"),
      securityDefinitions: notInOpenApi3("`components: { securitySchemes: … }`"),
      webhooks: "OpenAPI 3.1 has it, which API Gateway does not import: leave it out.",
      jsonSchemaDialect: "OpenAPI 3.1 has it, which API Gateway does not import: leave it out.",
    },
  },
  Info: {
    name: "`info`",
    required: { title: "Items", version: '"1.0"' },
    fill: { title: "API", version: "1.0" },
    fields: {
      title: text,
      description: text,
      termsOfService: text,
      contact: object("Contact"),
      license: object("License"),
      version: text,
    },
    strangers: { summary: "OpenAPI 3.1 has it: write it into `description`." },
  },
  Contact: { name: "a contact", required: {}, fields: { name: text, url: text, email: text } },
  License: {
    name: "a licence",
    required: { name: "Apache-2.0" },
    fill: { name: "License" },
    fields: { name: text, url: text },
    strangers: { identifier: "OpenAPI 3.1 has it: write it as `name`." },
  },
  Server: {
    name: "a server",
    required: { url: "https://api.example.com" },
    fields: { url: text, description: text, variables: mapOf(object("ServerVariable")) },
  },
  ServerVariable: {
    name: "a variable of a server",
    required: { default: "prod" },
    fill: { default: "" },
    fields: { enum: listOf(text), default: text, description: text },
  },
  Components: {
    name: "`components`",
    isVital: true,
    required: {},
    fields: {
      schemas: components("Schema"),
      responses: components("Response"),
      parameters: components("Parameter"),
      examples: components("Example"),
      requestBodies: components("RequestBody"),
      headers: components("Header"),
      securitySchemes: vital(components("SecurityScheme")),
      links: components("Link"),
      callbacks: components("Callback"),
    },
    strangers: { pathItems: "OpenAPI 3.1 has it: write the operations where they belong." },
  },
  Paths: {
    name: "`paths`",
    isVital: true,
    required: {},
    fields: {},
    others: { keys: path, of: object("PathItem") },
  },
  PathItem: {
    name: "a path",
    isVital: true,
    required: {},
    fields: {
      $ref: text,
      summary: text,
      description: text,
      get: object("Operation"),
      put: object("Operation"),
      post: object("Operation"),
      delete: object("Operation"),
      options: object("Operation"),
      head: object("Operation"),
      patch: object("Operation"),
      trace: object("Operation"),
      servers: listOf(object("Server")),
      parameters: listOf(object("Parameter")),
    },
    strangers: {
      any: "For all methods write `x-amazon-apigateway-any-method`.",
      all: "For all methods write `x-amazon-apigateway-any-method`.",
      ANY: "For all methods write `x-amazon-apigateway-any-method`.",
      "*": "For all methods write `x-amazon-apigateway-any-method`.",
      connect:
        "OpenAPI 3.0 has no such method; the methods are get, put, post, delete, options, head, patch and trace.",
    },
  },
  Operation: operation,
  AnyMethod: { ...operation, fields: { ...operation.fields, isDefaultRoute: bool } },
  Responses: {
    name: "`responses`",
    isVital: true,
    required: {},
    fields: { default: object("Response") },
    others: { keys: statusCode, of: object("Response") },
  },
  Response: {
    name: "a response",
    required: { description: "The items" },
    fill: { description: "Response" },
    fields: {
      description: text,
      headers: mapOf(object("Header")),
      content: mapOf(object("MediaType")),
      links: mapOf(object("Link")),
    },
    isReferable: true,
    strangers: {
      schema: "OpenAPI 3.0 has it by content type: `content: { application/json: { schema: … } }`.",
      examples:
        "OpenAPI 3.0 has it by content type: `content: { application/json: { example: … } }`.",
    },
  },
  RequestBody: {
    name: "a request body",
    required: { content: "{ application/json: { schema: { type: object } } }" },
    fields: { description: text, content: mapOf(object("MediaType")), required: bool },
    isReferable: true,
    strangers: {
      schema: "OpenAPI 3.0 has it by content type: `content: { application/json: { schema: … } }`.",
    },
  },
  MediaType: {
    name: "a content type",
    required: {},
    fields: {
      schema: object("Schema"),
      example: any,
      examples: mapOf(object("Example")),
      encoding: mapOf(object("Encoding")),
    },
  },
  Encoding: {
    name: "an encoding",
    required: {},
    fields: {
      contentType: text,
      headers: mapOf(object("Header")),
      style: oneOf("form", "spaceDelimited", "pipeDelimited", "deepObject"),
      explode: bool,
      allowReserved: bool,
    },
  },
  Example: {
    name: "an example",
    required: {},
    fields: { summary: text, description: text, value: any, externalValue: text },
    isReferable: true,
  },
  Header: {
    name: "a header",
    required: {},
    fields: { ...described, style: oneOf("simple") },
    isReferable: true,
    strangers: formOfOpenApi2,
  },
  Parameter: {
    name: "a parameter",
    required: { name: "id", in: "path" },
    fields: {
      ...described,
      name: text,
      in: oneOf("path", "query", "header", "cookie"),
      style: text,
    },
    isReferable: true,
    strangers: {
      ...formOfOpenApi2,
      collectionFormat: notInOpenApi3("`style` and `explode`"),
    },
  },
  Schema: {
    name: "a schema",
    required: {},
    fields: {
      title: text,
      multipleOf: number,
      maximum: number,
      exclusiveMaximum: bool,
      minimum: number,
      exclusiveMinimum: bool,
      maxLength: count,
      minLength: count,
      pattern: text,
      maxItems: count,
      minItems: count,
      uniqueItems: bool,
      maxProperties: count,
      minProperties: count,
      required: listOf(text, 1),
      enum: listOf(any, 1),
      type: oneOf("array", "boolean", "integer", "number", "object", "string"),
      not: object("Schema"),
      allOf: listOf(object("Schema")),
      oneOf: listOf(object("Schema")),
      anyOf: listOf(object("Schema")),
      items: object("Schema"),
      properties: mapOf(object("Schema")),
      additionalProperties: { kind: "object", object: "Schema", orBoolean: true },
      description: text,
      format: text,
      default: any,
      nullable: bool,
      discriminator: object("Discriminator"),
      readOnly: bool,
      writeOnly: bool,
      example: any,
      externalDocs: object("ExternalDocumentation"),
      deprecated: bool,
      xml: object("Xml"),
    },
    isReferable: true,
    strangers: {
      const: "OpenAPI 3.1 has it: write `enum` with the one value.",
      examples: "OpenAPI 3.0 has `example` here, with one value.",
      $defs: "OpenAPI 3.0 has `components: { schemas: … }` instead.",
      definitions: "OpenAPI 3.0 has `components: { schemas: … }` instead.",
      $schema: "OpenAPI 3.0 says by itself which schema language it has: leave it out.",
      $id: "Leave it out: schemas of OpenAPI 3.0 are known by their place.",
      patternProperties: "OpenAPI 3.0 has `additionalProperties` only.",
      prefixItems: "OpenAPI 3.0 has `items` only.",
    },
  },
  Discriminator: {
    name: "a discriminator",
    required: { propertyName: "kind" },
    fields: { propertyName: text, mapping: mapOf(text) },
  },
  Xml: {
    name: "`xml`",
    required: {},
    fields: { name: text, namespace: text, prefix: text, attribute: bool, wrapped: bool },
  },
  SecurityRequirement: {
    name: "a security requirement",
    isVital: true,
    required: {},
    fields: {},
    others: { of: listOf(text) },
    isExtensible: false,
  },
  Tag: {
    name: "a tag",
    required: { name: "items" },
    fields: { name: text, description: text, externalDocs: object("ExternalDocumentation") },
  },
  ExternalDocumentation: {
    name: "`externalDocs`",
    required: { url: "https://…" },
    fields: { description: text, url: text },
  },
  SecurityScheme: {
    name: "a security scheme",
    isVital: true,
    required: { type: "apiKey" },
    fields: {
      type: oneOf("apiKey", "http", "oauth2", "openIdConnect"),
      description: text,
      name: text,
      in: oneOf("header", "query", "cookie"),
      scheme: text,
      bearerFormat: text,
      flows: object("OAuthFlows"),
      openIdConnectUrl: text,
    },
    isReferable: true,
  },
  OAuthFlows: {
    name: "`flows`",
    required: {},
    fields: {
      implicit: object("ImplicitFlow"),
      password: object("TokenFlow"),
      clientCredentials: object("TokenFlow"),
      authorizationCode: object("CodeFlow"),
    },
  },
  ImplicitFlow: flow(["authorizationUrl"], ["authorizationUrl", "scopes"]),
  TokenFlow: flow(["tokenUrl"]),
  CodeFlow: flow(["authorizationUrl", "tokenUrl"]),
  Link: {
    name: "a link",
    required: {},
    fields: {
      operationId: text,
      operationRef: text,
      parameters: mapOf(any),
      requestBody: any,
      description: text,
      server: object("Server"),
    },
    isReferable: true,
  },
  Callback: {
    name: "a callback",
    required: {},
    fields: {},
    others: { of: object("PathItem") },
    isReferable: true,
  },
};
