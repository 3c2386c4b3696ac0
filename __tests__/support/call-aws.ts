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
  readonly method?: Method;
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
  const scope = `Credential=local/20261201/${region}/${service}/aws4_request`;
  const response = await fetch(`${endpoint}${path}`, {
    method,
    headers: {
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
      ...contentType(body, target),
      ...(target === undefined ? {} : { "x-amz-target": target }),
    },
    ...(body === undefined ? {} : { body: sendable(body) }),
  });
  const text = await response.text();
  const told = parsed(text);
  const named = response.headers.get("x-amzn-errortype") ?? told?.__type ?? "";
  return { status: response.status, error: `${named}`.replace(/^.*#|:.*$/g, ""), body: told };
}

function contentType(body: unknown, target: string | undefined): Record<string, string> {
  if (body === undefined || body instanceof URLSearchParams) return {};
  if (typeof body === "string" && body.startsWith("<")) {
    return { "content-type": "application/xml" };
  }
  return {
    "content-type": target === undefined ? "application/json" : "application/x-amz-json-1.1",
  };
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

/** The error of an answer with its text, or `done`. */
export function outcome({ status, error, body }: AwsAnswer): string {
  return status < 300 ? "done" : `${error}: ${body.message ?? body.Message}`;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One region of a local AWS, called as in `callAws`. */
export class LocalAws {
  constructor(
    readonly endpoint: string,
    readonly region: string,
  ) {}

  /** Either API of API Gateway, by method and path. */
  gateway(method: Method, path: string, body?: unknown): Promise<AwsAnswer> {
    return callAws(this.endpoint, this.region, { service: "apigateway", method, path, body });
  }

  lambda(method: Method, path: string, body?: unknown): Promise<AwsAnswer> {
    return callAws(this.endpoint, this.region, { service: "lambda", method, path, body });
  }

  acm(operation: string, body: unknown): Promise<AwsAnswer> {
    return this.json("acm", `CertificateManager.${operation}`, body);
  }

  logs(operation: string, body: unknown): Promise<AwsAnswer> {
    return this.json("logs", `Logs_20140328.${operation}`, body);
  }

  waf(operation: string, body: unknown): Promise<AwsAnswer> {
    return this.json("wafv2", `AWSWAF_20190729.${operation}`, body);
  }

  route53(method: Method, path: string, body?: string): Promise<AwsAnswer> {
    const call = { service: "route53", method, path: `/2013-04-01${path}` };
    return callAws(this.endpoint, this.region, body === undefined ? call : { ...call, body });
  }

  form(service: string, body: URLSearchParams): Promise<AwsAnswer> {
    return callAws(this.endpoint, this.region, { service, body });
  }

  private json(service: string, target: string, body: unknown): Promise<AwsAnswer> {
    return callAws(this.endpoint, this.region, { service, target, body });
  }
}
