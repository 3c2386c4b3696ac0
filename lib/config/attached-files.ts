import type { Finding } from "../findings/finding";
import type { Place } from "../findings/place";
import type { JsonValue, OpenApiDocument } from "../model/openapi-document";
import type { Truststore } from "../model/truststore";
import { readData } from "./attached-data";
import { attachedName, type ReadAttached } from "./attached-file";
import type { FileText } from "./file-text";
import type { LocatableText } from "./locatable-text";
import type { PositionedFinding } from "./positioned-finding";

import type { ReadTruststore } from "./truststore/read-truststore";

/** What a file of YAML or JSON says. */
export interface AttachedData {
  readonly name: string;
  readonly value: JsonValue;
}

/** The files that a fleet refers to, with their texts and what is wrong with them. */
export class AttachedFiles {
  readonly findings: (Finding | PositionedFinding)[] = [];
  readonly texts = new Map<string, LocatableText>();
  /** The documents that have been understood, by name: several APIs can be made of one. */
  readonly documents = new Map<string, OpenApiDocument | undefined>();
  readonly #read: ReadAttached;
  readonly #data = new Map<string, AttachedData | undefined>();
  readonly #sources = new Map<string, FileText>();
  /** By their names: one that several domains have is read, and told of, once. */
  readonly #truststores = new Map<string, Truststore | undefined>();

  constructor(read: ReadAttached) {
    this.#read = read;
  }

  /** The bytes of the file that is written at a place; undefined where it cannot be read, which is told. */
  bytesOf(written: string, at: Place): { name: string; bytes: Uint8Array } | undefined {
    const name = attachedName(written, at.file);
    const file = this.#read(name);
    if (file.kind === "read") return { name, bytes: file.bytes };
    this.findings.push({
      ruleId: "file-attached",
      severity: "error",
      at,
      message: `${name} cannot be used: ${file.message}`,
      help: file.help,
      docs: [],
    });
    return undefined;
  }

  /** What the file of YAML or JSON says that is written at a place. What is wrong in it is told once. */
  dataOf(written: string, at: Place): AttachedData | undefined {
    const name = attachedName(written, at.file);
    if (this.#data.has(name)) return this.#data.get(name);
    const file = this.bytesOf(written, at);
    if (file === undefined) return undefined;
    const { value, source, findings } = readData(name, file.bytes);
    this.findings.push(...findings);
    if (source !== undefined) {
      this.texts.set(name, source);
      this.#sources.set(name, source);
    }
    const data = value === undefined ? undefined : { name, value };
    this.#data.set(name, data);
    return data;
  }

  /** What a file says that has been read before. */
  dataOfName(name: string): AttachedData | undefined {
    return this.#data.get(name);
  }

  /** What stands at a place of a file, as it is written. */
  sourceOf({ file, path }: Place): string | undefined {
    return this.#sources.get(file)?.sourceOf(path);
  }

  /** The truststore that is written at a place; undefined where it cannot be understood, which is told. */
  truststore(
    written: string,
    at: Place,
    parse: (name: string, bytes: Uint8Array) => ReadTruststore,
  ): Truststore | undefined {
    const name = attachedName(written, at.file);
    if (this.#truststores.has(name)) return this.#truststores.get(name);
    const file = this.bytesOf(written, at);
    if (file === undefined) return undefined;
    const { truststore, findings, text } = parse(name, file.bytes);
    this.findings.push(...findings);
    this.texts.set(name, text);
    this.#truststores.set(name, truststore);
    return truststore;
  }
}
