import { ApiGatewayClientCertificate } from "@cdktf/provider-aws/lib/api-gateway-client-certificate";
import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import type {
  ClientCertificatePlan,
  ClientCertificatesPlan,
} from "../plan/client-certificate-plan";
import { defined, unlessEmpty } from "./defined";
import { evaluatedExpression } from "./evaluated";
import { ExpiryCheck } from "./expiry-check";
import { named } from "./named";

export interface ClientCertificatesProps {
  /** The API's. */
  readonly id: string;
  readonly plan: ClientCertificatesPlan;
  readonly tags: Readonly<Record<string, string>>;
}

/** What a stage proves itself with to back ends, and what their keepers need to know of it. */
export class ClientCertificates extends Construct {
  /** The id that AWS gives to the one that the stage shows. */
  readonly activeId: string;

  constructor(scope: Construct, id: string, { id: api, plan, tags }: ClientCertificatesProps) {
    super(scope, id);
    const made = plan.certificates.map((each) => [each, this.certificate(each, tags)] as const);
    this.activeId = evaluatedExpression(`aws_api_gateway_client_certificate.${plan.active.id}.id`);
    const certificates = made.map(([{ slot }, { pemEncodedCertificate, expirationDate }]) => [
      slot,
      { pem: pemEncodedCertificate, expiration_date: expirationDate },
    ]);
    const value = { active: plan.active.slot, certificates: Object.fromEntries(certificates) };
    named(new TerraformOutput(this, "output", { value }), `client_certificate__${api}`);
  }

  private certificate(
    { id, slot, description, warning }: ClientCertificatePlan,
    tags: ClientCertificatesProps["tags"],
  ): ApiGatewayClientCertificate {
    const certificate = new ApiGatewayClientCertificate(this, `certificate-${slot}`, {
      description,
      ...defined({ tags: unlessEmpty(tags) }),
      // One that goes is deleted after the stage has been switched, also by a single apply.
      lifecycle: { createBeforeDestroy: true },
    });
    const expires = `aws_api_gateway_client_certificate.${id}.expiration_date`;
    new ExpiryCheck(this, `check-${slot}`, { id: `client_certificate__${id}`, expires, warning });
    return named(certificate, id);
  }
}
