import {
  Wafv2WebAclLoggingConfiguration,
  type Wafv2WebAclLoggingConfigurationRedactedFields,
} from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { Construct } from "constructs";
import type { Redaction } from "../model/web-acl";
import type { WebAclLoggingPlan } from "../plan/web-acl-plan";
import { logGroup } from "./log-group";
import { named } from "./named";

export interface WebAclLoggingProps {
  readonly plan: WebAclLoggingPlan;
  readonly webAclId: string;
  readonly webAclArn: string;
}

/** Where a web ACL logs to, and what it leaves out. */
export class WebAclLogging extends Construct {
  constructor(scope: Construct, id: string, { plan, webAclId, webAclArn }: WebAclLoggingProps) {
    super(scope, id);
    const configuration = new Wafv2WebAclLoggingConfiguration(this, "logging", {
      resourceArn: webAclArn,
      logDestinationConfigs: [this.destination(plan)],
      redactedFields: redactedFields(plan.redact),
    });
    named(configuration, webAclId);
  }

  private destination({ destination }: WebAclLoggingPlan): string {
    if (destination.kind === "existing") return destination.arn;
    return logGroup(this, destination).arn;
  }
}

/** Never none, for which the provider would keep the former ones. An empty one takes them out. */
function redactedFields(redact: Redaction): Wafv2WebAclLoggingConfigurationRedactedFields[] {
  const fields = [
    ...redact.headers.map((name) => ({ singleHeader: { name: name.toLowerCase() } })),
    ...(redact.method ? [{ method: {} }] : []),
    ...(redact.queryString ? [{ queryString: {} }] : []),
    ...(redact.uriPath ? [{ uriPath: {} }] : []),
  ];
  return fields.length === 0 ? [{}] : fields;
}
