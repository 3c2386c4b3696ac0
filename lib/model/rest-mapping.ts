/**
 * The expressions of which REST APIs make the parameters of their back ends and of their answers.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping.html
 */
const common = /^(?:'[\s\S]*'|stageVariables\.[^\s.]+|context\.\S+)$/;
const fromCall =
  /^method\.request\.(?:(?:path|querystring|header|multivaluequerystring|multivalueheader)\.\S+|body(?:[.[].+)?)$/;
const fromAnswer = /^integration\.response\.(?:(?:header|multivalueheader)\.\S+|body(?:[.[].+)?)$/;

/** Whether a parameter of the back end can be made of it. */
export function isRequestSource(expression: string): boolean {
  return common.test(expression) || fromCall.test(expression);
}

/** Whether a header of the answer can be made of it. */
export function isResponseSource(expression: string): boolean {
  return common.test(expression) || fromAnswer.test(expression);
}

/** Whether it is a parameter of the back end. */
export function isRequestTarget(expression: string): boolean {
  return /^integration\.request\.(?:path|querystring|header|multivaluequerystring|multivalueheader)\.\S+$/.test(
    expression,
  );
}

/** Whether it is a header of the answer. */
export function isResponseTarget(expression: string): boolean {
  return /^method\.response\.(?:multivalue)?header\.\S+$/.test(expression);
}

const slips: readonly (readonly [RegExp, string])[] = [
  [/^(?:\$input\.params\(|\$util|\$)/, ""],
  [/\.quer(?:y|ystrings|yString|yparameters?)\./i, ".querystring."],
  [/\.headers\./i, ".header."],
  [/\.paths?\./i, ".path."],
  [/^method\.input\.params\./, "method.request.querystring."],
  [/^(method|integration)\.(?:requests|req)\./, "$1.request."],
  [/^(method|integration)\.(?:responses|res|resp)\./, "$1.response."],
  [/^stageVariable\./i, "stageVariables."],
];

/** The expression that was meant, where it is a slip of one that `isRight` takes. */
export function meantExpression(
  written: string,
  isRight: (expression: string) => boolean,
): string | undefined {
  const candidates = slips.map(([slip, right]) => written.replace(slip, right));
  return candidates.find((each) => each !== written && isRight(each));
}
