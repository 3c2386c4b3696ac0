import type { IamRequest } from "./evaluate-policies";
import { s3Requests, truststoreRequests } from "./iam-requests-s3";
import type { RecordedCall } from "./recorder";

/** The account of the credentials at the start. */
const OWN_ACCOUNT = "123456789012";

interface Caller extends RecordedCall {
  readonly account: string;
}

/**
 * What IAM is asked for when the call is made to AWS: the action that it is, and those that AWS asks
 * for beside it, according to the Service Authorization Reference.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html
 */
export function iamRequests(call: RecordedCall): IamRequest[] {
  const caller = { ...call, account: call.role?.split(":")[4] ?? OWN_ACCOUNT };
  const context = { "aws:RequestedRegion": [call.region] };
  return of(caller).map((request) => ({
    ...request,
    context: { ...context, ...request.context },
  }));
}

type Request = Omit<IamRequest, "context"> & Partial<Pick<IamRequest, "context">>;

function of(call: Caller): Request[] {
  switch (call.service) {
    case "acm":
      return acm(call);
    case "apigateway":
      return [
        ...(call.path === "/account" ? gatewayAccount(call) : apiGateway(call)),
        ...truststoreRequests(call),
      ];
    case "ec2":
      return [{ action: `ec2:${parameter(call, "Action")}`, resource: "*" }];
    case "iam":
      return iam(call);
    case "logs":
      return logs(call);
    case "monitoring":
      return cloudWatch(call);
    case "route53":
      return route53(call);
    case "s3":
      return s3Requests(call);
    case "sts":
      return sts(call);
    case "wafv2":
      return wafv2(call);
    default:
      throw new Error(`the tests do not know the service ${call.service}`);
  }
}

function acm(call: Caller): Request[] {
  const body = JSON.parse(call.body);
  const action = `acm:${operation(call)}`;
  const anyCertificate = `arn:aws:acm:${call.region}:${call.account}:certificate/new`;
  if (action !== "acm:RequestCertificate")
    return [{ action, resource: body.CertificateArn ?? "*" }];
  const context = {
    "acm:DomainNames": [...new Set([body.DomainName, ...(body.SubjectAlternativeNames ?? [])])],
    "acm:KeyAlgorithm": [body.KeyAlgorithm],
    "acm:ValidationMethod": [body.ValidationMethod],
  };
  const tags = { action: "acm:AddTagsToCertificate", resource: anyCertificate };
  return [{ action, resource: "*", context }, ...(body.Tags === undefined ? [] : [tags])];
}

/** The path is the resource, without the second API's `/v2`. */
function apiGateway(call: Caller): Request[] {
  const { method, region, account } = call;
  const path = call.path.replace(/^\/v2\//, "/");
  const action = `apigateway:${method}`;
  const body = call.body === "" ? {} : JSON.parse(call.body);
  const here = `arn:aws:apigateway:${region}:`;
  const [, collection = "", name = "", ...rest] = path.split("/");
  const id = call.query.get("domainNameId");
  if (collection === "tags")
    return [{ action, resource: `${here}:${path}` }, ...tagged(call, name)];
  if (collection === "domainnameaccessassociations") {
    if (method === "DELETE") return [{ action, resource: decodeURIComponent(name) }];
    const resource = `${here}${account}:${path}`;
    return method === "GET" ? [{ action, resource }] : [...association(resource, body, here)];
  }
  if (id !== null) {
    const own = `/domainnames/${decodeURIComponent(name)}+${id}`;
    const resource =
      rest.length === 0 ? `${here}${account}:${own}` : `${here}:${[own, ...rest].join("/")}`;
    const policy = call.body.includes('"/policy"');
    const change = { action: "apigateway:UpdateDomainNamePolicy", resource };
    return [{ action, resource }, ...(policy ? [change] : [])];
  }
  if (["apikeys", "clientcertificates", "usageplans"].includes(collection))
    return [...ofCallers(call, collection, body)];
  if (method === "POST" && name === "") return [...creation(call, body, here)];
  return [{ action, resource: `${here}:${path}` }, ...authorities(call, `${here}:${path}`)];
}

/** A truststore is said by its own member in the second API, and by the path of a patch in the first. */
function authorities({ method, body }: Caller, resource: string): Request[] {
  if (method !== "PATCH" || !body.includes("mutualTlsAuthentication")) return [];
  const taken = !body.includes("s3://");
  const action = taken ? "RemoveCertificateFromDomain" : "AddCertificateToDomain";
  return [{ action: `apigateway:${action}`, resource }];
}

/** Who sets a role in the account's settings passes it on. */
function gatewayAccount({ method, region, path, body }: Caller): Request[] {
  const role = /"(arn:[^"]+:role\/[^"]+)"/.exec(body)?.[1];
  const context = { "iam:PassedToService": ["apigateway.amazonaws.com"] };
  return [
    { action: `apigateway:${method}`, resource: `arn:aws:apigateway:${region}::${path}` },
    ...(role === undefined ? [] : [{ action: "iam:PassRole", resource: role, context }]),
  ];
}

function iam(call: Caller): Request[] {
  const action = `iam:${parameter(call, "Action")}`;
  const resource = `arn:aws:iam::${call.account}:role/${parameter(call, "RoleName")}`;
  const policy = parameter(call, "PolicyArn");
  const tagged = action === "iam:CreateRole" && call.body.includes("Tags");
  return [
    { action, resource, ...(policy === "" ? {} : { context: { "iam:PolicyARN": [policy] } }) },
    ...(tagged ? [{ action: "iam:TagRole", resource }] : []),
  ];
}

/** Usage plans, API keys and client certificates; what is made with tags asks for them too. */
function* ofCallers(
  { method, region, path }: Caller,
  collection: string,
  { tags }: { readonly tags?: object },
): Generator<Request> {
  const here = `arn:aws:apigateway:${region}:`;
  yield { action: `apigateway:${method}`, resource: `${here}:${path}` };
  if (method !== "POST" || tags === undefined) return;
  const resource = `${here}:/tags/${encodeURIComponent(`${here}:/${collection}/`)}*`;
  yield { action: "apigateway:PUT", resource };
}

/** A change of tags is a change of what is tagged too: https://github.com/iann0036/iam-dataset/pull/39 */
function tagged({ method }: Caller, name: string): Request[] {
  return method === "GET"
    ? []
    : [{ action: "apigateway:PATCH", resource: decodeURIComponent(name) }];
}

function creation(call: Caller, body: Created, here: string): Generator<Request> {
  return call.path.endsWith("/domainnames")
    ? domainCreation(call, body, here)
    : apiCreation(call, body, here);
}

interface Created {
  readonly domainName: string;
  readonly policy?: string;
  readonly mutualTlsAuthentication?: object;
  readonly tags?: object;
}

function* domainCreation({ path }: Caller, body: Created, here: string): Generator<Request> {
  yield { action: "apigateway:POST", resource: `${here}:/domainnames` };
  if (body.policy !== undefined) {
    yield { action: "apigateway:UpdateDomainNamePolicy", resource: `${here}:/domainnames` };
    yield { action: "apigateway:POST", resource: `${here}:/domainnames/${body.domainName}` };
  }
  if (body.mutualTlsAuthentication !== undefined) {
    for (const resource of [`${here}:/domainnames`, `${here}:/domainnames/${body.domainName}`])
      yield { action: "apigateway:AddCertificateToDomain", resource };
  }
  if (body.tags === undefined) return;
  const tags = `${here}:/tags/${encodeURIComponent(`${here}:/domainnames/`)}*`;
  yield path.startsWith("/v2/")
    ? { action: "apigateway:POST", resource: `${here}:/tags/` }
    : { action: "apigateway:PUT", resource: tags };
}

function* apiCreation({ path }: Caller, body: Created, here: string): Generator<Request> {
  const second = path.startsWith("/v2/");
  const collection = `${here}:${path.replace(/^\/v2\//, "/")}`;
  yield { action: "apigateway:POST", resource: collection };
  if (body.policy !== undefined)
    yield { action: "apigateway:UpdateRestApiPolicy", resource: `${collection}/*` };
  if (body.tags === undefined) return;
  const tags = `${here}:/tags/${encodeURIComponent(`${collection}/`)}*`;
  yield second
    ? { action: "apigateway:POST", resource: `${here}:/tags/` }
    : { action: "apigateway:PUT", resource: tags };
}

function* association(
  resource: string,
  body: { accessAssociationSource: string; domainNameArn: string; tags?: object },
  here: string,
): Generator<Request> {
  const context = { "apigateway:Request/AccessAssociationSource": [body.accessAssociationSource] };
  yield { action: "apigateway:POST", resource, context };
  yield { action: "apigateway:CreateAccessAssociation", resource: body.domainNameArn };
  const tags = `${here}:/tags/${encodeURIComponent(`${resource}/`)}*`;
  if (body.tags !== undefined) yield { action: "apigateway:PUT", resource: tags };
}

function logs(call: Caller): Request[] {
  const body = JSON.parse(call.body);
  const here = `arn:aws:logs:${call.region}:${call.account}:log-group:`;
  const action = `logs:${operation(call)}`;
  if (action === "logs:DescribeLogGroups") return [{ action, resource: "*" }];
  const resource = body.resourceArn ?? `${here}${body.logGroupName}:*`;
  const created = action === "logs:CreateLogGroup";
  return [
    { action, resource },
    ...(created && body.kmsKeyId !== undefined
      ? [{ action: "logs:AssociateKmsKey", resource }]
      : []),
    ...(created && body.tags !== undefined ? [{ action: "logs:TagResource", resource }] : []),
  ];
}

function route53({ method, path, body }: Caller): Request[] {
  const [, , collection, id, rest] = path.split("/");
  const resource = `arn:aws:route53:::${collection}/${id}`;
  if (collection === "healthcheck") return [healthCheck(method, id)];
  if (collection === "tags") return [healthCheckTags(method, rest)];
  if (collection === "change") return [{ action: "route53:GetChange", resource }];
  if (rest !== "rrset") return [{ action: "route53:GetHostedZone", resource }];
  if (method === "GET") return [{ action: "route53:ListResourceRecordSets", resource }];
  const key = "route53:ChangeResourceRecordSets";
  const context = {
    [`${key}NormalizedRecordNames`]: texts(body, "Name").map((name) =>
      name.toLowerCase().replace(/\.$/, "").replaceAll("*", "\\052"),
    ),
    [`${key}RecordTypes`]: texts(body, "Type"),
    [`${key}Actions`]: texts(body, "Action"),
  };
  return [{ action: key, resource, context }];
}

function healthCheck(method: string, id: string | undefined): Request {
  if (id === undefined) return { action: "route53:CreateHealthCheck", resource: "*" };
  const verbs: Readonly<Record<string, string>> = { GET: "Get", DELETE: "Delete" };
  const action = `route53:${verbs[method] ?? "Update"}HealthCheck`;
  return { action, resource: `arn:aws:route53:::healthcheck/${id}` };
}

function healthCheckTags(method: string, id: string | undefined): Request {
  const action = method === "GET" ? "ListTagsForResource" : "ChangeTagsForResource";
  return { action: `route53:${action}`, resource: `arn:aws:route53:::healthcheck/${id}` };
}

/** The alarm's name is a text in each of CloudWatch's protocols. */
function cloudWatch(call: Caller): Request[] {
  const { path, body, region, account } = call;
  const text = body.startsWith("Action=") ? decodeURIComponent(body.replaceAll("+", " ")) : body;
  const operation = /\/operation\/(\w+)/.exec(path)?.[1] ?? parameter(call, "Action");
  const name = /acme [\w.-]+ errors/.exec(text)?.[0] ?? "*";
  const resource = `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;
  const tagged = operation === "PutMetricAlarm" && text.includes("Tags");
  return [
    { action: `cloudwatch:${operation}`, resource },
    ...(tagged ? [{ action: "cloudwatch:TagResource", resource }] : []),
  ];
}

/** Who one is may be asked by anybody. */
function sts(call: Caller): Request[] {
  const action = `sts:${parameter(call, "Action")}`;
  if (action === "sts:GetCallerIdentity") return [];
  return [{ action, resource: parameter(call, "RoleArn") }];
}

function wafv2(call: Caller): Request[] {
  const body = JSON.parse(call.body);
  const name = operation(call);
  const action = `wafv2:${name}`;
  const here = `arn:aws:wafv2:${call.region}:${call.account}:regional`;
  const stage: string | undefined = [body.ResourceArn].find((arn) => arn?.includes(":apigateway:"));
  if (stage !== undefined) return stageRequests(action, stage, body.WebACLArn);
  const kind = name.includes("IPSet") ? "ipset" : "webacl";
  const resource: string =
    body.LoggingConfiguration?.ResourceArn ??
    body.ResourceArn ??
    body.ResourceARN ??
    `${here}/${kind}/${body.Name}/${body.Id ?? "new"}`;
  const tags = body.Tags === undefined || name === "TagResource";
  return [
    { action, resource },
    ...ruleResources(JSON.stringify(body.Rules ?? []), here).map((each) => ({
      action,
      resource: each,
    })),
    ...(tags ? [] : [{ action: "wafv2:TagResource", resource }]),
  ];
}

function stageRequests(action: string, stage: string, webAcl: string | undefined): Request[] {
  const set = { action: "apigateway:SetWebACL", resource: stage };
  return [
    { action, resource: stage },
    ...(webAcl === undefined ? [] : [{ action, resource: webAcl }]),
    ...(action === "wafv2:GetWebACLForResource" ? [] : [set]),
  ];
}

/** What a web ACL's rules refer to. */
function ruleResources(rules: string, here: string): string[] {
  const ipSets = [...rules.matchAll(/"ARN":"([^"]+)"/g)].map(([, arn = ""]) => arn);
  return [
    ...ipSets,
    ...(rules.includes("ManagedRuleGroup") ? [`${here}/managedruleset/AWS/any`] : []),
  ];
}

function operation({ target }: RecordedCall): string {
  return target?.split(".")[1] ?? "";
}

function parameter({ body }: RecordedCall, name: string): string {
  return new URLSearchParams(body).get(name) ?? "";
}

function texts(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "g"))].map(
    ([, text = ""]) => text,
  );
}
