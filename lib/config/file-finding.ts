import type { Finding } from "../findings/finding";
import type { ConfigPath } from "../findings/place";

/** An error in the form of a file, which no AWS page can explain. */
export function fileFinding(
  ruleId: string,
  file: string,
  path: ConfigPath,
  message: string,
  help: string,
): Finding {
  return { ruleId, severity: "error", at: { file, path }, message, help, docs: [] };
}
