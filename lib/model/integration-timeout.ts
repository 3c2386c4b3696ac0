import type { OwnedApi } from "./api";
import { type Integration, type Stated, writtenAs } from "./openapi-document";

/** What regional and private REST APIs wait at most until AWS raises it, in milliseconds. */
export const UNRAISED_TIMEOUT = 29_000;

/** How long an integration waits for its back end, in milliseconds, and how long it can. */
export interface Timeout extends Stated<number> {
  readonly least: number;
  /** Infinity where AWS raises it on request. */
  readonly most: number;
  readonly isStreaming: boolean;
  /** Whose limits they are, as the subject of a sentence. */
  readonly subject: string;
}

/**
 * The integration's timeout; undefined where it says none, or no number.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html
 */
export function timeoutOf(
  integration: Integration,
  { kind, endpoint }: OwnedApi,
): Timeout | undefined {
  const { timeoutInMillis: written } = integration;
  if (typeof written?.value !== "number") return undefined;
  const mode = writtenAs(integration, "responseTransferMode")?.value;
  const isStreaming =
    kind === "rest" && typeof mode === "string" && mode.toUpperCase() === "STREAM";
  const common = { at: written.at, value: written.value, least: 50, isStreaming };
  if (kind === "http") return { ...common, most: 30_000, subject: "an HTTP API" };
  if (isStreaming)
    return { ...common, most: 900_000, subject: "an integration that streams its answers" };
  return endpoint === "edge"
    ? { ...common, most: UNRAISED_TIMEOUT, subject: "an edge REST API" }
    : { ...common, most: Number.POSITIVE_INFINITY, subject: "a REST API" };
}
