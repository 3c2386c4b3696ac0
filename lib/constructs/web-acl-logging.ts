import {
  Wafv2WebAclLoggingConfiguration,
  type Wafv2WebAclLoggingConfigurationRedactedFields,
} from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { Construct } from "constructs";
import type { Redaction } from "../model/web-acl";
import type { WebAclLoggingPlan } from "../plan/web-acl-plan";
import { defined } from "./defined";
import { logGroup } from "./log-group";
import { named } from "./named";
import { TerraformData } from "./terraform-data";

export interface WebAclLoggingProps {
  readonly plan: WebAclLoggingPlan;
  readonly webAclId: string;
  readonly webAclArn: string;
}

/** Where a web ACL logs to, and what it leaves out. */
export class WebAclLogging extends Construct {
  constructor(scope: Construct, id: string, { plan, webAclId, webAclArn }: WebAclLoggingProps) {
    super(scope, id);
    const redacted = redactedFields(plan.redact);
    const configuration = new Wafv2WebAclLoggingConfiguration(this, "logging", {
      resourceArn: webAclArn,
      logDestinationConfigs: [this.destination(plan)],
      ...defined({ redactedFields: redacted.length === 0 ? undefined : redacted }),
      lifecycle: { replaceTriggeredBy: [this.redaction(webAclId, redacted.length > 0)] },
    });
    named(configuration, webAclId);
  }

  /** The provider does not see that the last redacted field has gone: the log is set up anew then. */
  private redaction(webAclId: string, redacts: boolean): string {
    const id = `redaction__${webAclId}`;
    named(new TerraformData(this, "redaction", { redacts }), id);
    return `terraform_data.${id}`;
  }

  private destination({ destination }: WebAclLoggingPlan): string {
    if (destination.kind === "existing") return destination.arn;
    return logGroup(this, destination).arn;
  }
}

function redactedFields(redact: Redaction): Wafv2WebAclLoggingConfigurationRedactedFields[] {
  return [
    ...redact.headers.map((name) => ({ singleHeader: { name: name.toLowerCase() } })),
    ...(redact.method ? [{ method: {} }] : []),
    ...(redact.queryString ? [{ queryString: {} }] : []),
    ...(redact.uriPath ? [{ uriPath: {} }] : []),
  ];
}
