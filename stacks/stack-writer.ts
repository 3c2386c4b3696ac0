import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IStackSynthesizer, ISynthesisSession } from "cdktf";
import type { ApiDomainsStack } from "./api-domains-stack";

/** Writes a stack in our form of JSON, and piece by piece: as one text it would be there thrice. */
export class StackWriter implements IStackSynthesizer {
  constructor(private readonly stack: ApiDomainsStack) {}

  synthesize({ outdir, manifest }: ISynthesisSession): void {
    const path = join(outdir, manifest.forStack(this.stack).synthesizedStackPath);
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, "w");
    for (const piece of this.stack.toJson()) writeSync(file, piece);
    closeSync(file);
  }
}
