import { readFileSync, writeFileSync } from "node:fs";

/**
 * Loaded before a measured program: writes the program's peak resident memory in KiB to
 * $PEAK_MEMORY_FILE. Linux's own account is asked first: `maxRSS` begins with that of the parent.
 */
process.on("exit", () => {
  const file = process.env.PEAK_MEMORY_FILE;
  if (file !== undefined) writeFileSync(file, String(peak()));
});

function peak(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  const status = readFileSync("/proc/self/status", "utf8");
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]);
}
