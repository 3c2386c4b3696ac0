import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { Construct } from "constructs";
import type { StageAssociationPlan } from "../plan/web-acl-plan";
import { evaluated } from "./evaluated";
import { named } from "./named";

/** Puts stages behind web ACLs; `arnOf` tells the ARN of one that the stack makes. */
export class StageAssociations extends Construct {
  constructor(
    scope: Construct,
    id: string,
    associations: readonly StageAssociationPlan[],
    arnOf: (webAclId: string) => string,
  ) {
    super(scope, id);
    for (const { id: associationId, stageArn, webAcl } of associations) {
      const association = new Wafv2WebAclAssociation(this, associationId, {
        resourceArn: evaluated(stageArn),
        webAclArn: webAcl.kind === "own" ? arnOf(webAcl.id) : webAcl.arn,
      });
      named(association, associationId);
    }
  }
}
