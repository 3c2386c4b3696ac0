import type { EndpointType } from "../model/api";
import type { IpAddressType } from "../model/ip-address-type";
import { newAccountQuotas, newAccountQuotasInYounger } from "../model/quotas";

/** Every default of the language, in one place; the schema's descriptions say the same in words. */
export const defaults = {
  statePath: "state",
  s3KeyPrefix: (project: string) => `${project}/`,
  cloudWorkspacePrefix: (project: string) => `${project}-`,
  lockFile: true,
  quotas: newAccountQuotas,
  quotasInYoungerRegions: newAccountQuotasInYounger,
  cover: "each",
  keyAlgorithm: "RSA_2048",
  validation: "dns",
  validationRecords: "managed",
  securityPolicy: "TLS_1_2",
  ipAddressType: (endpoint: EndpointType): IpAddressType =>
    endpoint === "private" ? "dualstack" : "ipv4",
  alias: true,
  mappingPath: "",
  regionalNames: false,
  apiName: (project: string, name: string) => `${project}-${name}`,
  apiEndpoint: "regional",
  disableExecuteApiEndpoint: true,
  lambdaPermissions: "managed",
  importWarnings: "fail",
  stageName: "prod",
  authorizerTtlSeconds: 0,
  quotaOffset: 0,
  healthCheckIntervalSeconds: 30,
  healthCheckFailureThreshold: 3,
  alarmMinutes: 3,
  alarmWithoutData: "healthy",
  webAclDefaultAction: "allow",
  webAclRuleAction: "block",
  rateLimitWindowSeconds: 300,
  bodyLimit: "KB_16",
  logRetentionDays: 90,
  /** A name that is written would be taken when it comes back; one that is made up never comes back. */
  keepsLogs: (name: string | undefined): boolean => name === undefined,
  executionLogLevel: "ERROR",
  dataTrace: false,
  metrics: false,
  tracing: false,
  requireWebAcl: false,
} as const;
