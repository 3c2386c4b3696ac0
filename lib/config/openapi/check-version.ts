import type { Finding } from "../../findings/finding";
import { inside, type Place } from "../../findings/place";
import { type JsonObject, type JsonValue, shownValue } from "../../model/openapi-document";
import { shown } from "../wording";
import { documentFinding } from "./document-finding";

/** Whether this is OpenAPI 3.0: nothing else that would be said of another version would be true. */
export function checkVersion(body: JsonObject, at: Place): Finding[] {
  if (Object.hasOwn(body, "swagger"))
    return [openApi2(inside(at, "swagger"), body.swagger ?? null)];
  if (Object.hasOwn(body, "AWSTemplateFormatVersion") || Object.hasOwn(body, "Resources"))
    return [template(at)];
  if (!Object.hasOwn(body, "openapi")) return [missing(at)];
  const version = body.openapi;
  if (version === 3 || /^3\.0(?:\.\d(?:-.+)?)?$/.test(String(version))) return [];
  return [otherVersion(version, inside(at, "openapi"))];
}

function openApi2(at: Place, version: JsonValue): Finding {
  return documentFinding(
    at,
    `this is OpenAPI ${shownValue(version)}, once called Swagger`,
    "Convert it to OpenAPI 3.0: export the API as OpenAPI 3.0 from API Gateway, or use a converter such as `npx swagger2openapi`.",
  );
}

function template(at: Place): Finding {
  return documentFinding(
    at,
    "this is a template of CloudFormation",
    "Name the OpenAPI document itself: what stands below `Body` or `DefinitionBody`, in a file of its own.",
  );
}

function missing(at: Place): Finding {
  return documentFinding(
    at,
    "`openapi` is missing, which says the version",
    "Add it, such as `openapi: 3.0.3`.",
  );
}

function otherVersion(version: unknown, at: Place): Finding {
  const message = `\`openapi\` is ${shown(version)}, but has to be 3.0.0 to 3.0.4`;
  if (/^3\.1/.test(String(version)))
    return documentFinding(
      at,
      message,
      "API Gateway does not import OpenAPI 3.1. Write `openapi: 3.0.3`: what that has in another way is told then.",
    );
  if (/^2/.test(String(version))) return documentFinding(at, message, "Convert it to OpenAPI 3.0.");
  return documentFinding(at, message, "Write `openapi: 3.0.3`.");
}
