import type { Finding } from "../../findings/finding";
import type { Place } from "../../findings/place";
import { fileFinding } from "../file-finding";

const DOCS = ["https://spec.openapis.org/oas/v3.0.3"];

/** Something that OpenAPI itself does not allow. */
export function documentFinding(at: Place, message: string, help: string): Finding {
  return { ...fileFinding("file-openapi", at.file, at.path, message, help), docs: DOCS };
}
