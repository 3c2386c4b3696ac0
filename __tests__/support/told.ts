import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";

/** A finding without its severity and pages: place, rule, message and help. */
export type Told = readonly [place: string, ruleId: string, message: string, help: string];

/** All that is told of a fleet of these files, in order; a text alone is one file, domains.yaml. */
export function told(files: string | Readonly<Record<string, string | Uint8Array>>): Told[] {
  if (typeof files === "string") return toldOf({ "domains.yaml": files }, "domains.yaml");
  return toldOf(files, "");
}

function toldOf(files: Readonly<Record<string, string | Uint8Array>>, config: string): Told[] {
  const folder = mkdtempSync(join(tmpdir(), "fleet-"));
  const local = (text: string) => text.replaceAll(`${folder}/`, "").replaceAll(folder, ".");
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return checkFleet(join(folder, config), "2026-11-21").findings.map(
      ({ at, line, column, ruleId, message, help }) => [
        `${local(at.file)}:${line}:${column}`,
        ruleId,
        local(message),
        local(help),
      ],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
