import type { LogGroupPlan } from "./log-group-plan";

/** What a stage tells of its requests; what is not asked for is switched off by name. */
export interface StageLogsPlan {
  readonly access: AccessLogsPlan | undefined;
  /** Of REST APIs only, as is `tracing`. */
  readonly execution: ExecutionLogsPlan | undefined;
  readonly metrics: boolean;
  readonly tracing: boolean;
}

export interface AccessLogsPlan {
  readonly destination:
    | { readonly kind: "log-group"; readonly group: LogGroupPlan }
    | { readonly kind: "firehose"; readonly arn: string };
  readonly format: string;
}

export interface ExecutionLogsPlan {
  readonly level: "ERROR" | "INFO";
  readonly dataTrace: boolean;
  /** Made before API Gateway makes it, which would keep the logs for ever. */
  readonly group: LogGroupPlan;
}

/** The log groups that a stage makes the stack hold. */
export function logGroupsOf({ access, execution }: StageLogsPlan): LogGroupPlan[] {
  return [
    ...(access?.destination.kind === "log-group" ? [access.destination.group] : []),
    ...(execution === undefined ? [] : [execution.group]),
  ];
}
