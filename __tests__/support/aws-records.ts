import {
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  type ResourceRecordSet,
} from "@aws-sdk/client-route-53";
import type { Clients } from "../../scripts/local-aws/clients";

/** A record with the zone that it is in: its id, and its name without the last dot. */
export type RecordSeen = ResourceRecordSet & {
  readonly zoneId: string;
  readonly zone: string;
  readonly inPrivateZone: boolean;
};

/** The records of an account's zones, but for those that every zone has. Names are without the last dot. */
export async function readRecordSets({ route53 }: Clients): Promise<RecordSeen[]> {
  const { HostedZones = [] } = await route53.send(new ListHostedZonesCommand({}));
  const records = HostedZones.map(async ({ Id, Name, Config }) => {
    const list = new ListResourceRecordSetsCommand({ HostedZoneId: Id });
    const { ResourceRecordSets = [] } = await route53.send(list);
    return ResourceRecordSets.filter(({ Type }) => Type !== "NS" && Type !== "SOA").map((set) => ({
      ...set,
      Name: withoutDot(set.Name),
      zoneId: (Id ?? "").replace("/hostedzone/", ""),
      zone: withoutDot(Name),
      inPrivateZone: Config?.PrivateZone === true,
    }));
  });
  return (await Promise.all(records)).flat();
}

const withoutDot = (name = "") => name.replace(/\.$/, "");
