import { newAccountQuotas } from "../model/quotas";

/** Every default of the language, in one place; the schema's descriptions say the same in words. */
export const defaults = {
  statePath: "state",
  s3KeyPrefix: (project: string) => `${project}/`,
  cloudWorkspacePrefix: (project: string) => `${project}-`,
  lockFile: true,
  quotas: newAccountQuotas,
  cover: "each",
  keyAlgorithm: "RSA_2048",
  validation: "dns",
  validationRecords: "managed",
  securityPolicy: "TLS_1_2",
  publicIpAddressType: "ipv4",
  privateIpAddressType: "dualstack",
  alias: true,
  mappingPath: "",
  regionalNames: false,
  healthCheckIntervalSeconds: 30,
  healthCheckFailureThreshold: 3,
  alarmMinutes: 3,
  alarmWithoutData: "healthy",
  webAclDefaultAction: "allow",
  webAclRuleAction: "block",
  rateLimitWindowSeconds: 300,
  bodyLimit: "KB_16",
  logRetentionDays: 90,
} as const;
