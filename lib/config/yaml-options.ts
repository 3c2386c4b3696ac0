import type { DocumentOptions, ParseOptions, SchemaOptions } from "yaml";

/**
 * YAML 1.2 with plain data only: keys are text as it is written, and nothing becomes a date, a set
 * or bytes. Duplicate keys are our own affair, since the parser compares each with all before it.
 */
export const yamlOptions = {
  stringKeys: true,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "error",
} as const satisfies ParseOptions & DocumentOptions & SchemaOptions;
