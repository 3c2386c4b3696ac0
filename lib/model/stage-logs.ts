import type { Place } from "../findings/place";
import type { RegionalText } from "./regional-text";

/** What a stage tells of its requests. */
export interface StageLogs {
  readonly access: AccessLogs | undefined;
  /** Of REST APIs only, as is `tracing`. */
  readonly execution: ExecutionLogs | undefined;
  /** Whether CloudWatch has metrics of each method. */
  readonly metrics: boolean;
  readonly tracing: boolean;
}

/** A log group that the stack makes. */
export interface LogGroup {
  readonly at: Place;
  readonly retentionDays: number;
  readonly kmsKeyArn: RegionalText | undefined;
}

/** A line for each request. */
export interface AccessLogs {
  readonly at: Place;
  readonly destination: AccessLogDestination;
  /** Undefined: what is known of the request, as JSON. */
  readonly format: string | undefined;
}

export type AccessLogDestination =
  | (LogGroup & {
      readonly kind: "log-group";
      /** Undefined: the plan makes one up. */
      readonly name: string | undefined;
      /** Whether it stays, with its logs, when the stack no longer has it. */
      readonly keep: boolean;
    })
  | { readonly kind: "firehose"; readonly arn: RegionalText };

/** What API Gateway does with each request. */
export interface ExecutionLogs extends LogGroup {
  readonly level: "ERROR" | "INFO";
  /** Whether headers and bodies are logged in full. */
  readonly dataTrace: boolean;
}

/** Whether API Gateway needs the account's role for what the stage of a REST API logs. */
export function writesLogs({ access, execution }: StageLogs): boolean {
  return access !== undefined || execution !== undefined;
}
