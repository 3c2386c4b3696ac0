import { parseArn } from "./arn";

/** A Lambda function, or a version or alias of one, that an integration calls. */
export interface LambdaFunction {
  readonly arn: string;
  readonly region: string;
  /** Empty where API Gateway is to fill it in. */
  readonly account: string;
  readonly name: string;
  readonly qualifier: string | undefined;
}

/** Whether an integration with this URI calls a Lambda function. */
export function isLambdaUri(uri: string): boolean {
  return functionArn(uri) !== undefined;
}

/** The function that an integration with this URI calls; undefined where it calls none. */
export function lambdaFunction(uri: string): LambdaFunction | undefined {
  const text = functionArn(uri);
  // The id of the account may still be API Gateway's to fill in.
  const arn = text === undefined ? undefined : parseArn(text.replace(UNKNOWN_ACCOUNT, ""));
  if (text === undefined || arn === undefined) return undefined;
  const [kind, name, qualifier] = splitResource(arn.resource);
  if (kind !== "function" || name === undefined || name === "") return undefined;
  return {
    arn: text,
    region: arn.region,
    account: arn.account,
    name,
    qualifier: qualifier === LATEST ? undefined : qualifier,
  };
}

/** What a function without a qualifier is called by as well; no policy can be about it. */
const LATEST = "$LATEST";

/** The URI without a `$LATEST`, which would be let in by a policy that Lambda does not have. */
export function withoutLatest(uri: string): string {
  return isLambdaUri(uri) ? uri.replace(/(:function:[^:/]+):\$LATEST(?=\/|$)/, "$1") : uri;
}

/** Whether a function can have the name, as far as it is known: `${…}` may still stand for something. */
export function isFunctionName(name: string): boolean {
  return /^[\w-]{1,140}$/.test(name.replace(/\$\{[\w.:]+\}/g, "x"));
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: what documents have
const UNKNOWN_ACCOUNT = "${AWS::AccountId}";

/** HTTP APIs take the ARN of the function itself, REST APIs one of API Gateway's around it. */
function functionArn(uri: string): string | undefined {
  const around =
    /^arn:[^:]+:apigateway:[^:]+:lambda:path\/[\d-]+\/functions\/(.+)\/(?:response-streaming-)?invocations$/;
  const inner = around.exec(normal(uri))?.[1] ?? normal(uri);
  const isFunction = /^arn:[^:]+:lambda:[^:]*:[^:]*:function:/.test(inner);
  return isFunction ? restored(inner) : undefined;
}

/** Names between braces may have colons, which would take the ARN apart. */
function normal(uri: string): string {
  return uri.replace(
    /\$\{([^{}]*)\}/g,
    (_, name: string) => `\${${name.replaceAll("::", "\u0000")}}`,
  );
}

function restored(text: string): string {
  return text.replaceAll("\u0000", "::");
}

function splitResource(resource: string): (string | undefined)[] {
  return normal(resource).split(":").map(restored);
}
