import { TerraformElement } from "cdktf";
import type { Construct } from "constructs";
import type { ExpiryWarning } from "../plan/client-certificate-plan";
import { evaluatedExpression } from "./evaluated";

export interface ExpiryCheckProps {
  /** Also of the check. */
  readonly id: string;
  /** Terraform's expression for the time of the end, without `${}`. */
  readonly expires: string;
  readonly warning: ExpiryWarning;
}

/** 60 days: Terraform's durations know no days. */
const NOTICE = "-1440h";

/** A check of Terraform's, which CDKTF lacks: it warns at every plan and stops none. */
export class ExpiryCheck extends TerraformElement {
  private readonly props: ExpiryCheckProps;

  constructor(scope: Construct, id: string, props: ExpiryCheckProps) {
    super(scope, id);
    this.props = props;
  }

  override toTerraform(): object {
    const { id, expires, warning } = this.props;
    const day = `substr(${expires}, 0, 10)`;
    // The provider tells times in Go's words, `2027-01-31 12:00:00 +0000 UTC`, which are none to
    // Terraform. What cannot be read at all is a reason to look, and none to stop an apply.
    const end = `format("%sT%sZ", ${day}, substr(${expires}, 11, 8))`;
    const early = `timecmp(plantimestamp(), timeadd(${end}, "${NOTICE}")) < 0`;
    return {
      check: {
        [id]: {
          assert: [
            {
              condition: evaluatedExpression(`try(${early}, false)`),
              error_message: `${warning.before}${evaluatedExpression(day)}${warning.after}`,
            },
          ],
        },
      },
    };
  }
}
