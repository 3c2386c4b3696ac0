import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { Defect } from "../findings/defect";
import type { ValidationRecordPlan } from "../plan/certificate-plan";
import { named } from "./named";
import type { Providers } from "./providers";
import { validationOption } from "./validation-option";

/** Seconds that resolvers may keep a validation record. */
const TTL = 300;

/** The records that prove names to ACM, each a resource of its own. */
export class ValidationRecords extends Construct {
  private readonly byId: ReadonlyMap<string, Route53Record>;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly records: readonly ValidationRecordPlan[]; readonly providers: Providers },
  ) {
    super(scope, id);
    const { records, providers } = props;
    this.byId = new Map(records.map((record) => [record.id, this.record(record, providers)]));
  }

  get(id: string): Route53Record {
    const record = this.byId.get(id);
    if (record === undefined) throw new Defect(`the stack has no validation record "${id}"`);
    return record;
  }

  private record(plan: ValidationRecordPlan, providers: Providers): Route53Record {
    const record = new Route53Record(this, plan.id, {
      zoneId: plan.zoneId,
      name: validationOption(plan.certificateId, plan.name, "resource_record_name"),
      type: "CNAME",
      ttl: TTL,
      records: [validationOption(plan.certificateId, plan.name, "resource_record_value")],
      setIdentifier: plan.setIdentifier,
      weightedRoutingPolicy: { weight: 1 },
      // ACM asks an account for the same record again and again. When a certificate is replaced,
      // Terraform only knows that once it is there, and would replace the record meanwhile.
      lifecycle: { ignoreChanges: ["name", "records"] },
      ...providers.argument(plan.provider),
    });
    return named(record, plan.id);
  }
}
