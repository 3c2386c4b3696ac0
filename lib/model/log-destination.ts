import { parseArn } from "./arn";

/** What web ACLs can write their logs to. */
export interface LogResource {
  readonly kind: "log group" | "bucket" | "Firehose stream";
  readonly name: string;
  /** Empty for a bucket. */
  readonly region: string;
  /** Empty for a bucket. */
  readonly account: string;
}

const forms = {
  logs: { kind: "log group", resource: /^log-group:([^:]+)(:\*)?$/ },
  s3: { kind: "bucket", resource: /^([^/]+)(\/.*)?$/ },
  firehose: { kind: "Firehose stream", resource: /^deliverystream\/([^/]+)$/ },
} as const;

/** The log group, bucket or Firehose stream of an ARN; undefined for anything else. */
export function parseLogDestination(text: string): LogResource | undefined {
  const arn = parseArn(text);
  const form = Object.entries(forms).find(([service]) => service === arn?.service)?.[1];
  const name = form?.resource.exec(arn?.resource ?? "")?.[1];
  if (arn === undefined || form === undefined || name === undefined) return undefined;
  return { kind: form.kind, name, region: arn.region, account: arn.account };
}
