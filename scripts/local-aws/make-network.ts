import {
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
} from "@aws-sdk/client-ec2";
import { CreateHostedZoneCommand } from "@aws-sdk/client-route-53";
import type { HostedZone } from "../../lib/model/zone";
import type { Clients } from "./clients";

async function makeVpc({ ec2 }: Clients): Promise<string> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.0.0.0/16" }));
  return Vpc?.VpcId ?? "";
}

/** Makes a VPC endpoint for execute-api, with a VPC of its own, and tells its id. */
export async function makeVpcEndpoint(region: string, clients: Clients): Promise<string> {
  const VpcId = await makeVpc(clients);
  const { Subnet } = await clients.ec2.send(
    new CreateSubnetCommand({ VpcId, CidrBlock: "10.0.0.0/24" }),
  );
  const { VpcEndpoint } = await clients.ec2.send(
    new CreateVpcEndpointCommand({
      VpcId,
      VpcEndpointType: "Interface",
      ServiceName: `com.amazonaws.${region}.execute-api`,
      SubnetIds: [Subnet?.SubnetId ?? ""],
    }),
  );
  return VpcEndpoint?.VpcEndpointId ?? "";
}

/** Makes a hosted zone and tells its id. */
export async function makeZone(
  zone: HostedZone,
  region: string,
  clients: Clients,
): Promise<string> {
  const vpc = zone.private ? { VPC: { VPCRegion: region, VPCId: await makeVpc(clients) } } : {};
  const { HostedZone } = await clients.route53.send(
    new CreateHostedZoneCommand({
      Name: zone.name,
      CallerReference: zone.key,
      HostedZoneConfig: { PrivateZone: zone.private },
      ...(vpc as object),
    }),
  );
  return (HostedZone?.Id ?? "").replace("/hostedzone/", "");
}
