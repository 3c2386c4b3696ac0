import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import { named } from "./named";

export interface ApiOutputProps {
  readonly id: string;
  readonly apiId: string;
  readonly executionArn: string;
  readonly stageArn: string;
}

/** What other tools need to know of an API that a stack makes. */
export class ApiOutput extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { id: apiName, apiId, executionArn, stageArn }: ApiOutputProps,
  ) {
    super(scope, id);
    const value = { api_id: apiId, execution_arn: executionArn, stage_arn: stageArn };
    // No host name's id has `__` in that place.
    named(new TerraformOutput(this, "output", { value }), `api__${apiName}`);
  }
}
