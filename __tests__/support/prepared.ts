import { RequestCertificateCommand } from "@aws-sdk/client-acm";
import { CreateHostedZoneCommand } from "@aws-sdk/client-route-53";
import { type Clients, clientsFor } from "../../scripts/local-aws/clients";
import { makeVpcEndpoint } from "../../scripts/local-aws/make-network";
import type { LocalDeployment } from "./local-deployment";

/** Clients for an account of the fleet, by its name, or for the local AWS's own. */
export const clientsIn = (local: LocalDeployment, region: string, account?: string) =>
  clientsFor(local.url, region, local.account(account));

/** Requests a certificate as somebody else would, and tells its ARN. */
export async function madeCertificate({ acm }: Clients, name: string): Promise<string> {
  const request = new RequestCertificateCommand({ DomainName: name, ValidationMethod: "EMAIL" });
  return (await acm.send(request)).CertificateArn ?? "";
}

export async function madeVpcEndpoint(clients: Clients): Promise<string> {
  return makeVpcEndpoint(await clients.ec2.config.region(), clients);
}

/** Makes a public zone and tells its id. */
export async function madeZone({ route53 }: Clients, name: string): Promise<string> {
  const reference = `${name} ${Math.random()}`;
  const made = await route53.send(
    new CreateHostedZoneCommand({ Name: name, CallerReference: reference }),
  );
  return (made.HostedZone?.Id ?? "").replace("/hostedzone/", "");
}
