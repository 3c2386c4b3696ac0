import { type Feature, features } from "../facts/features";
import type { Foreign, ForeignKeys, Translate } from "./foreign";
import { callerWords } from "./foreign-callers";
import { logWords } from "./foreign-logs";
import { inlinePair } from "./inline-yaml";
import { plainWord } from "./meant-choice";
import { isWrittenMap, type WrittenMap } from "./value-at";

/** What a key means that is none of ours, in a map that may have the `known` ones. */
export function foreignKey(
  key: string,
  map: WrittenMap,
  known: readonly string[],
): Foreign | undefined {
  const word = /^x-/.test(key) ? "x" : plainWord(key);
  for (const { plainWords, beside, translate } of meanings) {
    if (!plainWords.has(word) || (beside !== undefined && !known.includes(beside))) continue;
    const foreign = translate(map[key], map);
    const [first] = Object.keys(foreign?.ours ?? {});
    if (foreign !== undefined && (first === undefined || known.includes(first))) return foreign;
  }
  return undefined;
}

const as =
  (key: string): Translate =>
  (value) => ({ ours: { [key]: value } });

const leaveOut =
  (reason: string): Translate =>
  () => ({ help: `Leave it out: ${reason}.` });

const advice =
  (help: string): Translate =>
  () => ({ help });

const notYet =
  (feature: Feature, instead: string): Translate =>
  () => ({ help: notYetText(feature, instead) });

/** What to say of something that the language is to have one day. */
export function notYetText(feature: Feature, instead: string): string {
  const name = features[feature].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return `Not in the language yet: ${name}. ${instead}`;
}

const ofTheStage = "Leave it out here, and set it where the API and its stage are made.";

/** `{ types: [REGIONAL] }` and `[REGIONAL]` say no more than `REGIONAL`. */
function inside(value: unknown): unknown {
  const inner = isWrittenMap(value) ? (value.types ?? value.Types ?? value) : value;
  return Array.isArray(inner) && inner.length === 1 ? inner[0] : inner;
}

/** What one region of an API says, all of it written at the API. */
const regionOfApi: Translate = (region, map) => {
  if (typeof region !== "string") return undefined;
  const id = Object.keys(map).find((key) => /^((rest|http)?api)?_?id$/i.test(key));
  const stage = Object.keys(map).find((key) => /^(deployment)?stage(_?name)?$/i.test(key));
  const ours = {
    regions: {
      [region]: {
        id: id === undefined ? "…" : map[id],
        stage: stage === undefined ? "…" : map[stage],
      },
    },
    ...(map.kind === undefined && kindOfId(id)),
  };
  const takes = [id, stage].flatMap((key) => key ?? []);
  if (takes.length === 2) return { ours, takes };
  return {
    help: `Write \`${inlinePair("regions", ours.regions)}\`, with the API's id and stage there.`,
    takes,
  };
};

function kindOfId(key: string | undefined): WrittenMap {
  const kind = /^(rest|http)/i.exec(key ?? "")?.[1]?.toLowerCase();
  return kind === undefined ? {} : { kind };
}

const regionOfArn: Translate = (arn) => {
  const region = /^arn:[^:]*:wafv2:([^:]+):/.exec(String(arn))?.[1];
  return region === undefined ? undefined : { ours: { existing: { [region]: arn } } };
};

const records: Translate = (value) =>
  value === false
    ? { ours: { alias: false } }
    : { help: "Leave it out: records are made unless `alias: false` is said." };

const policy: Translate = (value) => {
  const version = /1[._]?([0-3])$/.exec(String(value))?.[1];
  return version === undefined ? undefined : { ours: { securityPolicy: `TLS_1_${version}` } };
};

const seconds: Translate = (value) => {
  const [, number, unit] = /^(\d+) ?(s|sec|m|min)?$/.exec(String(value)) ?? [];
  if (number === undefined) return undefined;
  return { ours: { windowSeconds: Number(number) * (unit?.startsWith("m") ? 60 : 1) } };
};

/** A block of serverless-domain-manager's as a domain of ours. */
function domainOfBlock(value: unknown): string {
  const block = isWrittenMap(value) && "customDomain" in value ? value.customDomain : value;
  const { domainName, endpointType, basePath } = isWrittenMap(block) ? block : {};
  const path = typeof basePath === "string" && basePath !== "" ? `path: ${basePath}, ` : "";
  const entry = `{ name: ${String(domainName ?? "api.example.com")}, endpoint: ${String(endpointType ?? "edge").toLowerCase()}, region: eu-west-1, mappings: [{ ${path}api: orders }] }`;
  return `Write each domain as an entry of \`domains\`, such as \`domains: [${entry}]\`, and the API behind it under \`apis\`; what else the block says is told key by key there.`;
}

const webAclByName: Translate = (value) =>
  typeof inside(value) === "string" && !String(inside(value)).startsWith("arn:")
    ? { ours: { webAcl: inside(value) } }
    : {
        help: "List it under `webAcls`, such as `strict: { existing: { eu-west-1: arn:… } }`, and write `webAcl: strict` here.",
      };

/** The settings of mutual TLS as AWS's own tools have them, below one key or beside one another. */
const mutualTls: Translate = (value) => {
  if (!isWrittenMap(value)) {
    if (typeof value === "string") return { ours: { mutualTls: { truststore: value } } };
    return { help: "Write `mutualTls: { truststore: truststores/partners.pem }`." };
  }
  const { bucket, key, version } = value;
  if (typeof bucket !== "string" || typeof key !== "string") return { ours: { mutualTls: value } };
  const uri = { truststore: `s3://${bucket}/${key}` };
  return {
    ours: { mutualTls: version === undefined ? uri : { ...uri, truststoreVersion: version } },
  };
};

const truststoreAtDomain: Translate = (truststore, map) => {
  const versionKey = Object.keys(map).find((key) => /^(tls_?)?truststore_?version$/i.test(key));
  const version = versionKey === undefined ? {} : { truststoreVersion: map[versionKey] };
  const takes = versionKey === undefined ? [] : [versionKey];
  return { ours: { mutualTls: { truststore, ...version } }, takes };
};

/** The words of other tools, in whatever spelling, and what they are here. */
const table: readonly ForeignKeys[] = [
  ...logWords,
  ...callerWords,

  // The same thing by another name.
  {
    words: "DomainName CustomDomain CustomDomainName HostName Host Fqdn Url ZoneName",
    translate: as("name"),
  },
  {
    words: "ZoneId HostedZoneId Route53ZoneId ApiId RestApiId HttpApiId AccountId AwsAccountId",
    translate: as("id"),
  },
  { words: "StageName DeploymentStage", beside: "id", translate: as("stage") },
  { words: "Type ApiType Protocol ProtocolType", translate: as("kind") },
  {
    words: "Type EndpointType EndpointTypes EndpointConfiguration",
    translate: (value) => ({ ours: { endpoint: inside(value) } }),
  },
  { words: "BasePath ApiMappingKey MappingKey MappingPath Prefix Route", translate: as("path") },
  { words: "RestApi HttpApi ApiName ApiId RestApiId Target Service Backend", translate: as("api") },
  {
    words: "Mapping Api Apis ApiMapping ApiMappings BasePathMapping BasePathMappings Routes Paths",
    translate: as("mappings"),
  },
  {
    words:
      "CertificateArn AcmCertificateArn RegionalCertificateArn DomainNameCertificateArn CertArn AcmArn Cert",
    beside: "certificate",
    translate: (arn) => ({ ours: { certificate: { arn } } }),
  },
  { words: "CertificateArn AcmCertificateArn RegionalCertificateArn", translate: as("arn") },
  {
    words: "CertificateName CertificateDomain",
    translate: (domainName) => ({ ours: { certificate: { domainName } } }),
  },
  { words: "San Sans AltNames SubjectAlternativeNames", translate: as("alternativeNames") },
  {
    words: "San Sans AltNames SubjectAlternativeNames",
    translate: (alternativeNames) => ({ ours: { certificate: { alternativeNames } } }),
  },
  { words: "ValidationMethod", translate: as("validation") },
  { words: "KeyType Algorithm", translate: as("keyAlgorithm") },
  {
    words: "TlsVersion MinTlsVersion MinimumTlsVersion MinimumProtocolVersion TlsPolicy SslPolicy",
    translate: policy,
  },
  { words: "AwsRegion RegionName", translate: as("region") },
  {
    words: "VpcEndpoint VpcEndpointId VpcEndpointIds VpcEndpointsIds",
    translate: as("vpcEndpoints"),
  },
  {
    words: "Waf Wafs WafAcl WebAcls WebAclName WebAclArn WafArn WebAclId",
    beside: "mappings",
    translate: webAclByName,
  },
  { words: "PrivateZone IsPrivate", translate: as("private") },
  { words: "Role AssumeRole AssumeRoleArn IamRole", translate: as("roleArn") },
  { words: "AwsProfile", translate: as("profile") },
  { words: "IpWhitelist Whitelist AllowList IpAllowList AllowedIps", translate: as("allowIps") },
  {
    words: "IpBlacklist Blacklist BlockList IpBlockList BlockedIps DenyIps",
    translate: as("blockIps"),
  },
  { words: "BlockedCountries GeoBlock DenyCountries", translate: as("blockCountries") },
  { words: "ManagedRuleGroups RuleGroups ManagedGroups", translate: as("managedRules") },
  { words: "Limit Rate Threshold", beside: "requests", translate: as("requests") },
  { words: "Window Period EvaluationWindowSec", translate: seconds },
  {
    words: "Log Logs LogDestination LogDestinationArn LogDestinationConfigs",
    beside: "managedRules",
    translate: (value) => ({ ours: { logging: { destinationArn: inside(value) } } }),
  },
  { words: "Arn WebAclArn", translate: regionOfArn },

  {
    words: "Uri TruststoreUri TlsTruststoreUri S3Uri File Path Ca CaFile CaBundle ClientCa",
    beside: "truststore",
    translate: as("truststore"),
  },
  {
    words: "Key ObjectKey S3Key",
    beside: "truststore",
    translate: (key, { bucket }) => ({
      help: `Write \`truststore: s3://${typeof bucket === "string" ? bucket : "…"}/${String(key)}\` in place of \`bucket\` and \`key\`.`,
    }),
  },
  {
    words: "Version TlsTruststoreVersion ObjectVersion VersionId",
    beside: "truststore",
    translate: as("truststoreVersion"),
  },
  {
    words: "OwnershipVerificationCertificateArn OwnershipVerificationCertificate",
    beside: "truststore",
    translate: as("ownershipCertificate"),
  },
  {
    words: "MutualTls MutualTlsAuthentication Mtls ClientAuthentication",
    translate: mutualTls,
  },
  {
    words: "TlsTruststoreUri TruststoreUri Truststore",
    translate: truststoreAtDomain,
  },
  {
    words: "OwnershipVerificationCertificateArn OwnershipVerificationCertificate",
    beside: "mutualTls",
    translate: advice(
      "Write it below `mutualTls`: `mutualTls: { truststore: …, ownershipCertificate: arn:… }`.",
    ),
  },
  {
    words: "TlsTruststoreVersion TruststoreVersion",
    beside: "mutualTls",
    translate: advice(
      "Write it below `mutualTls`: `mutualTls: { truststore: s3://…, truststoreVersion: … }`.",
    ),
  },
  {
    words:
      "MutualTls MutualTlsAuthentication Mtls ClientAuthentication TlsTruststoreUri TruststoreUri Truststore TlsTruststoreVersion TruststoreVersion OwnershipVerificationCertificateArn OwnershipVerificationCertificate",
    beside: "mappings",
    translate: advice(
      "Only a regional domain can ask its clients for certificates: write `endpoint: regional`, and `mutualTls: { truststore: … }`.",
    ),
  },

  {
    words: "AccessMode EndpointAccess",
    beside: "endpointAccessMode",
    translate: (mode) => ({
      ours: { endpointAccessMode: String(mode).toUpperCase() },
      help: `Write \`endpointAccessMode: ${String(mode).toUpperCase()}\`. It goes with an enhanced \`securityPolicy\` only, such as \`SecurityPolicy_TLS13_1_2_2021_06\`.`,
    }),
  },
  {
    words: "SplitHorizonDns SplitHorizon SplitView",
    beside: "mappings",
    translate: advice(
      "Take it out: a domain has its records in one zone. Make those in the private zone by hand, and accept the warning about it, or choose a name that no private zone hides from its VPCs.",
    ),
  },

  // What is said in another place.
  { words: "Region AwsRegion", beside: "regions", translate: regionOfApi },
  {
    words: "Region Regions AwsRegion",
    beside: "domains",
    translate: leaveOut("each domain says its `region`, and each API its `regions`"),
  },
  {
    words: "Profile Account Provider",
    beside: "domains",
    translate: advice(
      'Stacks use the credentials that are there. For others list an account, such as `accounts: { prod: { id: "111111111111", profile: … } }`, and write `account: prod` at the domains.',
    ),
  },
  {
    words: "Environment Environments Stages",
    beside: "domains",
    translate: leaveOut(
      "a fleet has no environments. Write a fleet for each, or the names of all of them into one",
    ),
  },
  {
    words: "Custom CustomDomain CustomDomains",
    beside: "domains",
    translate: (value) => ({ help: domainOfBlock(value) }),
  },
  {
    words: "Certificate Certificates",
    beside: "domains",
    translate: leaveOut("each domain says its `certificate`; without one it is requested"),
  },
  {
    words: "ZoneId HostedZoneId HostedZone HostedZoneName DnsZone ZoneName",
    beside: "zone",
    translate: leaveOut(
      "the zone with the longest matching name under `zones` is taken. To choose another, write `zone:` and its name there",
    ),
  },
  {
    words: "Stage StageName Region",
    beside: "path",
    translate: leaveOut("the API says its stage and region, in `regions` under `apis`"),
  },
  {
    words: "Stage StageName DeploymentStage",
    beside: "mappings",
    translate: leaveOut("the API says its stage, in `regions` under `apis`"),
  },
  {
    words: "BasePath ApiMappingKey",
    beside: "mappings",
    translate: (path) => ({
      help: `Write it at the mapping: \`mappings: [{ path: ${String(path)}, api: … }]\`, with the API's name under \`apis\`.`,
    }),
  },
  {
    words: "ApiType Protocol ProtocolType",
    beside: "mappings",
    translate: leaveOut("the API says its `kind`, under `apis`"),
  },
  {
    words: "S3",
    beside: "kind",
    translate: (value) =>
      isWrittenMap(value)
        ? {
            ours: { kind: "s3", ...value },
            help: "Write `kind: s3`, and what is below `s3` beside it.",
          }
        : undefined,
  },
  {
    words: "x",
    translate: advice(
      "An anchor stands where its value is first used, such as `mappings: &shared`, and `mappings: *shared` repeats it.",
    ),
  },

  // What happens by itself, or has no place here.
  {
    words: "CreateRoute53Record CreateRoute53IPv6Record CreateRecord CreateDnsRecord Dns",
    beside: "alias",
    translate: records,
  },
  {
    words: "CreateCertificate",
    beside: "certificate",
    translate: leaveOut("a certificate is requested unless `certificate` names one that exists"),
  },
  {
    words:
      "Ssl Tls Https Enabled AutoDomain AutoDomainWaitFor PreserveExternalPathMappings AllowPathMatching",
    beside: "mappings",
    translate: leaveOut(
      "every domain that is listed is made, with TLS and the mappings that are listed",
    ),
  },
  {
    words: "PrivateZone",
    beside: "zone",
    translate: leaveOut("a zone says for itself whether it is `private`"),
  },
  { words: "Ttl", translate: leaveOut("alias records have no TTL of their own") },
  {
    words: "Scope",
    beside: "managedRules",
    translate: leaveOut("a web ACL of stages is always a regional one, for edge domains too"),
  },
  {
    words: "Rules CustomRules",
    beside: "managedRules",
    translate: advice(
      "Rules of one's own are not in the language. Make the web ACL elsewhere, and name it here: `existing: { eu-west-1: arn:… }`.",
    ),
  },
  {
    words: "RequiredVersion RequiredProviders Version",
    beside: "backend",
    translate: leaveOut("the stacks say which versions they need"),
  },
  {
    words: "DynamodbTable",
    beside: "bucket",
    translate: leaveOut(
      "the state is locked by a file beside it, unless `lockFile: false` is said",
    ),
  },
  {
    words: "Key",
    beside: "bucket",
    translate: advice("Each stack has a key of its own; `keyPrefix` is what they all begin with."),
  },
  {
    words: "Encrypt",
    beside: "bucket",
    translate: leaveOut("the state is always encrypted, with `kmsKeyId` if that is said"),
  },
  {
    words: "Type Issuer Provider Ca CertificateAuthority",
    beside: "arn",
    translate: advice(
      "Certificates are requested from ACM. One from elsewhere has to be imported into ACM, and is named by `arn: arn:…` then.",
    ),
  },

  // What is to come.
  {
    words: "Failover FailoverRouting Primary Secondary",
    translate: advice(
      "Write `routing: { policy: failover, primary: eu-west-1 }` beside two `regions`, and a `healthCheck`.",
    ),
  },
  {
    words: "Weight Weights Weighted",
    translate: advice(
      "Write `routing: { policy: weighted, weights: { eu-west-1: 90, us-east-1: 10 } }` beside `regions`.",
    ),
  },
  {
    words: "Id HealthCheckId Arn",
    beside: "failureThreshold",
    translate: (id) => ({
      ours: { existing: { "eu-west-1": id } },
      help: `Write \`existing: { eu-west-1: ${String(id)} }\`, with the region that the health check judges.`,
    }),
  },
  {
    words: "HealthCheckId",
    translate: (id) => ({
      help: `Write \`healthCheck: { existing: { eu-west-1: ${String(id)} } }\`, with the region that it judges, at a regional domain with \`regions\`.`,
    }),
  },
  {
    words: "HealthCheck HealthChecks",
    translate: advice(
      "Write `healthCheck: { path: /health }` with `regionalNames: true`, or `healthCheck: { alarm: { errors: 10 } }`, at a regional domain with `regions`.",
    ),
  },
  {
    words: "Geolocation EvaluateTargetHealth SetIdentifier RoutingPolicy Route53Params",
    translate: advice(
      "Write `routing: { policy: latency }`, or one of the other policies, at a regional domain with `regions`.",
    ),
  },
  { words: "Latency", beside: "policy", translate: leaveOut("`policy: latency` says it") },
  {
    words: "RoutingMode RoutingRules RoutingRule Headers Header Priority Conditions",
    translate: notYet(
      "routing-rules",
      "A mapping goes by its `path` alone: leave this out, and let the API look at the headers.",
    ),
  },
  {
    words: "ImportedFrom CertificateBody CertificateFile CertificateChain Pem PrivateKey Chain",
    translate: notYet(
      "certificate-import",
      "Import it into ACM, and name it: `certificate: { arn: arn:… }`.",
    ),
  },
  {
    words: "CertificateAuthorityArn PrivateCa PrivateCaArn PrivateAuthorityArn",
    translate: notYet("private-ca", "Issue it there, and name it: `certificate: { arn: arn:… }`."),
  },
  {
    words: "Cache Caching CacheCluster CacheClusterEnabled CacheClusterSize CacheTtlInSeconds",
    translate: notYet("throttles-and-logs", ofTheStage),
  },
  {
    words: "Body Swagger Definition DefinitionBody DefinitionUri Spec OpenApiFile OpenApiSpec",
    beside: "openapi",
    translate: (value) =>
      typeof value === "string"
        ? { ours: { openapi: value } }
        : { help: "Write it into a file, and name that: `openapi: apis/items.yaml`." },
  },
  {
    words: "ResourcePolicy PolicyDocument",
    beside: "openapi",
    translate: as("policy"),
  },
  {
    words: "MinCompressionSize MinimumCompression CompressionThreshold",
    beside: "openapi",
    translate: as("minimumCompressionSize"),
  },
  { words: "BinaryTypes BinaryMedia", beside: "openapi", translate: as("binaryMediaTypes") },
  {
    words: "Variables StageVariables",
    beside: "openapi",
    translate: (value) => ({ ours: { stage: { variables: value } } }),
  },
  {
    words: "Cors CorsConfiguration",
    beside: "openapi",
    translate: advice(
      "It stands in the OpenAPI document: `x-amazon-apigateway-cors` at the top of an HTTP API's, and an `options` operation with a mock integration below each path of a REST API's.",
    ),
  },
  {
    words: "ApiKey ApiKeys ApiKeyRequired",
    beside: "openapi",
    translate: advice(
      "Which operations ask for a key stands in the OpenAPI document: a security scheme `{ type: apiKey, name: x-api-key, in: header }`, and `security` in the operations.",
    ),
  },
  {
    words: "Authorizers",
    beside: "openapi",
    translate: advice(
      "They stand in the OpenAPI document: security schemes with `x-amazon-apigateway-authorizer`, and `security` in the operations.",
    ),
  },
  {
    words: "Integration Integrations Routes Resources Methods Paths Lambda Function Functions",
    beside: "openapi",
    translate: advice(
      "What answers calls stands in the OpenAPI document: `x-amazon-apigateway-integration` in each operation. What differs by region goes into `parameters`.",
    ),
  },
  {
    words: "Deployment DeploymentId",
    beside: "openapi",
    translate: leaveOut("an API with `openapi` is deployed whenever its document changes"),
  },
  {
    words:
      "Cors ApiKey ApiKeys ApiKeyRequired Authorizer Authorizers Integration Integrations Routes OpenApi Body Lambda Function DisableExecuteApiEndpoint ResourcePolicy BinaryMediaTypes Deployment",
    translate: advice(
      "It belongs to an API. List one under `apis` that the fleet makes of an OpenAPI document, such as `items: { kind: rest, openapi: apis/items.yaml, regions: [eu-west-1] }`; for one that exists, set it where that is made.",
    ),
  },
  {
    words: "Alarm Alarms DaysToExpiry Notifications Sns SnsTopic Monitoring",
    translate: notYet(
      "monitoring",
      "Leave it out here; an alarm on the certificate's metric `DaysToExpiry` can be made elsewhere.",
    ),
  },
];

const meanings = table.map((entry) => ({
  ...entry,
  plainWords: new Set(entry.words.split(" ").map(plainWord)),
}));
