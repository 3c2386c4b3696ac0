import type { JsonValue } from "../../model/openapi-document";

/** What may stand at one place of an OpenAPI document. */
export type Form =
  | { readonly kind: "any" | "boolean" | "number" }
  | { readonly kind: "integer"; readonly least: number }
  | { readonly kind: "text"; readonly choices?: readonly string[] }
  | {
      readonly kind: "list";
      readonly of: Form;
      readonly least: number;
      readonly isVital?: boolean;
    }
  | {
      readonly kind: "map";
      readonly of: Form;
      readonly keys?: KeyForm;
      readonly most?: number;
      readonly isVital?: boolean;
    }
  | { readonly kind: "object"; readonly object: string; readonly orBoolean?: boolean };

/** What the keys of a map look like. */
export interface KeyForm {
  readonly pattern: RegExp;
  /** What is wrong with a key of another form, and the next step. */
  readonly wrong: (key: string) => { readonly message: string; readonly help: string };
}

/** A kind of object that OpenAPI has, with its keys. */
export interface ObjectForm {
  /** As the subject of a sentence, such as `an operation`. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Form>>;
  /** The keys that it has to have, each with an example of what follows the colon. */
  readonly required: Readonly<Record<string, string>>;
  /** What is put under a key that it has to have and has not; without it the whole object is left out. */
  readonly fill?: Readonly<Record<string, JsonValue>>;
  /**
   * Whether it says which operations there are or who may call them: what is wrong with it is
   * refused. Default: it describes only, and what is wrong with it is left out of what is imported.
   */
  readonly isVital?: boolean;
  /** Keys that are named by the author, such as status codes. */
  readonly others?: { readonly keys?: KeyForm; readonly of: Form };
  /** Whether a `$ref` may stand for it. */
  readonly isReferable?: boolean;
  /** Whether it may have keys that begin with `x-`. Default: yes. */
  readonly isExtensible?: boolean;
  /** What to say of keys that belong elsewhere. */
  readonly strangers?: Readonly<Record<string, string>>;
}

export const any: Form = { kind: "any" };
export const bool: Form = { kind: "boolean" };
export const number: Form = { kind: "number" };
export const text: Form = { kind: "text" };
export const count: Form = { kind: "integer", least: 0 };

export function oneOf(...choices: string[]): Form {
  return { kind: "text", choices };
}

export function object(name: string): Form {
  return { kind: "object", object: name };
}

export function listOf(of: Form, least = 0): Form {
  return { kind: "list", of, least };
}

/** A form without which nobody knows which operations there are, or who may call them. */
export function vital<Of extends Form>(form: Of): Of & { readonly isVital: true } {
  return { ...form, isVital: true };
}

export function mapOf(of: Form, keys?: KeyForm): Form {
  return keys === undefined ? { kind: "map", of } : { kind: "map", of, keys };
}
