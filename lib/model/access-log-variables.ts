/**
 * The variables of access logs, below `$context`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
const shared = [
  "accountId",
  "apiId",
  "authorizer.error",
  "authorizer.principalId",
  "awsEndpointRequestId",
  "customDomain.basePathMatched",
  "domainName",
  "domainPrefix",
  "error.message",
  "error.messageString",
  "error.responseType",
  "extendedRequestId",
  "httpMethod",
  "identity.accountId",
  "identity.caller",
  "identity.clientCert.clientCertPem",
  "identity.clientCert.issuerDN",
  "identity.clientCert.serialNumber",
  "identity.clientCert.subjectDN",
  "identity.clientCert.validity.notAfter",
  "identity.clientCert.validity.notBefore",
  "identity.cognitoAuthenticationProvider",
  "identity.cognitoAuthenticationType",
  "identity.cognitoIdentityId",
  "identity.cognitoIdentityPoolId",
  "identity.principalOrgId",
  "identity.sourceIp",
  "identity.user",
  "identity.userAgent",
  "identity.userArn",
  "integration.error",
  "integration.integrationStatus",
  "integration.latency",
  "integration.requestId",
  "integration.status",
  "integrationErrorMessage",
  "integrationLatency",
  "integrationStatus",
  "path",
  "protocol",
  "requestId",
  "requestTime",
  "requestTimeEpoch",
  "responseLatency",
  "responseLength",
  "stage",
  "status",
] as const;

const ofRest = [
  "authenticate.error",
  "authenticate.latency",
  "authenticate.status",
  "authorize.error",
  "authorize.latency",
  "authorize.status",
  "authorizer.integrationLatency",
  "authorizer.integrationStatus",
  "authorizer.latency",
  "authorizer.requestId",
  "authorizer.status",
  "cipherSuite",
  "customDomain.routingRuleIdMatched",
  "deploymentId",
  "endpointType",
  "error.validationErrorString",
  "identity.apiKey",
  "identity.apiKeyId",
  "identity.vpcId",
  "identity.vpceId",
  "integration.responseTransferMode",
  "integration.timeToAllHeaders",
  "integration.timeToFirstContent",
  "isCanaryRequest",
  "resourceId",
  "resourcePath",
  "tlsVersion",
  "waf.error",
  "waf.latency",
  "waf.status",
  "wafResponseCode",
  "webaclArn",
  "xrayTraceId",
] as const;

const ofHttp = ["awsEndpointRequestId2", "dataProcessed", "routeKey"] as const;

const variables: Readonly<Record<"rest" | "http", readonly string[]>> = {
  rest: [...shared, ...ofRest],
  http: [...shared, ...ofHttp],
};

/** Below these stands what an authorizer or an integration has made up. */
const open = /^(authorizer|requestOverride|responseOverride)\./;

export function accessLogVariables(kind: "rest" | "http"): readonly string[] {
  return variables[kind];
}

/** The variables that a format has, without `$context.`, each once. */
export function variablesIn(format: string): string[] {
  const found = format.matchAll(/\$context\.([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)/g);
  return [...new Set([...found].map(([, name = ""]) => name))];
}

/** Whether AWS's page has the variable, or it can be one of somebody's making. */
export function isKnownVariable(name: string, kind: "rest" | "http"): boolean {
  return variables[kind].includes(name) || open.test(name);
}
