/** What a line of an access log says, by what it is called there. */
const shared = {
  requestId: "requestId",
  extendedRequestId: "extendedRequestId",
  requestTime: "requestTime",
  sourceIp: "identity.sourceIp",
  userAgent: "identity.userAgent",
  domainName: "domainName",
  httpMethod: "httpMethod",
  path: "path",
  protocol: "protocol",
  status: "status",
  responseLength: "responseLength",
  responseLatency: "responseLatency",
  integrationStatus: "integration.status",
  integrationLatency: "integration.latency",
  integrationError: "integration.error",
  authorizerError: "authorizer.error",
  errorType: "error.responseType",
  clientCertSubject: "identity.clientCert.subjectDN",
  clientCertIssuer: "identity.clientCert.issuerDN",
  clientCertSerial: "identity.clientCert.serialNumber",
};

const ofRest = {
  resourcePath: "resourcePath",
  tlsVersion: "tlsVersion",
  cipherSuite: "cipherSuite",
  apiKeyId: "identity.apiKeyId",
  wafResponseCode: "wafResponseCode",
};

const ofHttp = { routeKey: "routeKey" };

/**
 * The format for a fleet that says none: JSON on one line. All values are texts, since one that a
 * request does not have is written as a hyphen.
 */
export function defaultAccessLogFormat(kind: "rest" | "http"): string {
  const fields = { ...shared, ...(kind === "rest" ? ofRest : ofHttp) };
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(fields).map(([name, variable]) => [name, `$context.${variable}`]),
    ),
  );
}
