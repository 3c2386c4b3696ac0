import { DescribeCertificateCommand, ListCertificatesCommand } from "@aws-sdk/client-acm";
import {
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  type ResourceRecordSet,
} from "@aws-sdk/client-route-53";
import type { Clients } from "../../scripts/local-aws/clients";

/** A CNAME as ACM asks for it, `<name> <value>`. */
type Cname = string;

/** What proves the names of all certificates of an account and region, by certificate. */
export async function wantedProofs({ acm }: Clients): Promise<[certificate: string, Cname][]> {
  const { CertificateSummaryList } = await acm.send(new ListCertificatesCommand({}));
  const all = (CertificateSummaryList ?? []).map(async ({ CertificateArn }) => {
    const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
    return (Certificate?.DomainValidationOptions ?? []).flatMap(
      ({ DomainName, ResourceRecord }): [string, Cname][] =>
        ResourceRecord === undefined
          ? []
          : [[`${DomainName} ${CertificateArn}`, cname(ResourceRecord)]],
    );
  });
  return (await Promise.all(all)).flat();
}

/** The CNAMEs in the public zones of an account. */
export async function publicCnames({ route53 }: Clients): Promise<Cname[]> {
  const { HostedZones } = await route53.send(new ListHostedZonesCommand({}));
  const zones = (HostedZones ?? []).filter(({ Config }) => Config?.PrivateZone !== true);
  const records = zones.map(async ({ Id }): Promise<ResourceRecordSet[]> => {
    const list = new ListResourceRecordSetsCommand({ HostedZoneId: Id });
    return (await route53.send(list)).ResourceRecordSets ?? [];
  });
  return (await Promise.all(records))
    .flat()
    .flatMap(({ Name, Type, ResourceRecords }) =>
      Type === "CNAME" ? (ResourceRecords ?? []).map(({ Value }) => cname({ Name, Value })) : [],
    );
}

function cname(record: {
  readonly Name: string | undefined;
  readonly Value: string | undefined;
}): Cname {
  return [record.Name, record.Value].map((text) => (text ?? "").replace(/\.$/, "")).join(" ");
}
