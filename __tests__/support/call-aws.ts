/** What AWS, or who stands in for it, answers: its code and its text, or what it tells. */
export interface AwsAnswer {
  readonly status: number;
  /** The name of the error without what may stand around it; empty for none. */
  readonly error: string;
  readonly body: AwsBody;
}

// biome-ignore lint/suspicious/noExplicitAny: what is in an answer is the test's own affair
export type AwsBody = any;

export interface AwsCall {
  /** As in the credential scope: `apigateway` for both of API Gateway's APIs. */
  readonly service: string;
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path?: string;
  /** For services whose operations are told by a header, such as `AWSWAF_20190729.DeleteIPSet`. */
  readonly target?: string;
  /** A form as it is, a text as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** Calls a local AWS as clients do that check nothing themselves; it does not look at signatures. */
export async function callAws(
  endpoint: string,
  region: string,
  { service, method = "POST", path = "/", target, body }: AwsCall,
): Promise<AwsAnswer> {
  const asJson = target === undefined ? "application/json" : "application/x-amz-json-1.1";
  const scope = `Credential=local/20261201/${region}/${service}/aws4_request`;
  const response = await fetch(`${endpoint}${path}`, {
    method,
    headers: {
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
      ...(body instanceof URLSearchParams ? {} : { "content-type": asJson }),
      ...(target === undefined ? {} : { "x-amz-target": target }),
    },
    ...(body === undefined ? {} : { body: sendable(body) }),
  });
  const text = await response.text();
  const told = parsed(text);
  const named = response.headers.get("x-amzn-errortype") ?? told?.__type ?? "";
  return { status: response.status, error: `${named}`.replace(/^.*#|:.*$/g, ""), body: told };
}

function sendable(body: unknown): string | URLSearchParams {
  return typeof body === "string" || body instanceof URLSearchParams ? body : JSON.stringify(body);
}

function parsed(text: string): AwsBody {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
