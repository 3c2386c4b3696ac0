import { DataAwsVpcEndpoint } from "@cdktf/provider-aws/lib/data-aws-vpc-endpoint";
import { Construct } from "constructs";
import { Defect } from "../findings/defect";
import type { AliasTarget } from "./alias-records";
import { named } from "./named";

/** The DNS names of VPC endpoints that exist already. */
export class VpcEndpoints extends Construct {
  private readonly byId: ReadonlyMap<string, DataAwsVpcEndpoint>;

  constructor(scope: Construct, id: string, ids: readonly string[]) {
    super(scope, id);
    this.byId = new Map(
      ids.map((each) => [each, named(new DataAwsVpcEndpoint(this, each, { id: each }), each)]),
    );
  }

  /** The first name of an endpoint is its regional one, which all its zones answer to. */
  target(id: string): AliasTarget {
    const endpoint = this.byId.get(id);
    if (endpoint === undefined) throw new Defect(`the stack does not look up ${id}`);
    const entry = endpoint.dnsEntry.get(0);
    return { name: entry.dnsName, zoneId: entry.hostedZoneId };
  }
}
