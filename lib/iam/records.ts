import type { AccountNeeds, RecordNeed } from "./account-needs";
import { type ArnPlace, arnOf } from "./arn-of";
import { each, type Grant } from "./grant";
import { type Detail, type NamePattern, patternsOf, sidSuffix } from "./name-patterns";
import { normalizedRecordName } from "./record-name";

const KEY = "route53:ChangeResourceRecordSets";

/** The records of the fleet, in its zones and no others, by name and type. */
export function recordGrants({ records }: AccountNeeds, detail: Detail): Grant[] {
  const zones = [...new Set(records.map(zoneArn))].sort();
  const changes = zones.flatMap((zone, index) => {
    const here = records.filter((record) => zoneArn(record) === zone);
    return changeGrants(zone, here, detail, zones.length === 1 ? "" : `Zone${index + 1}`);
  });
  return [
    {
      sid: "Zones",
      reads: ["route53:GetHostedZone", "route53:ListResourceRecordSets"],
      writes: [],
      groups: each(zones),
    },
    {
      // The id of a change is known once it is made. Terraform asks until it has come about.
      sid: "RecordChanges",
      reads: [],
      writes: ["route53:GetChange"],
      groups: each(records.map(({ place }) => arnOf("route53", withoutPlace(place), "change/*"))),
    },
    ...changes,
  ];
}

/** The records of one zone: names with the same types stand together. */
function changeGrants(
  zone: string,
  records: readonly RecordNeed[],
  detail: Detail,
  ofZone: string,
): Grant[] {
  const aliases = records.filter(({ kind }) => kind === "alias");
  const proofs = records.filter(({ kind }) => kind === "validation");
  const operator = `ForAllValues:${detail.kind === "exact" ? "StringEquals" : "StringLike"}`;
  return [
    changeGrant(`AliasRecords${ofZone}${sidSuffix(detail)}`, zone, aliases, operator, (names) =>
      patternsOf(names, detail).map(recordPattern),
    ),
    changeGrant(
      `ValidationRecords${ofZone}${sidSuffix(detail)}`,
      zone,
      proofs,
      "ForAllValues:StringLike",
      (names) => patternsOf(names, detail).map(validationPattern),
    ),
  ];
}

function changeGrant(
  sid: string,
  zone: string,
  records: readonly RecordNeed[],
  operator: string,
  patterns: (names: string[]) => string[],
): Grant {
  return {
    sid,
    reads: [],
    writes: ["route53:ChangeResourceRecordSets"],
    // Terraform changes one name at a time.
    groups: each(patterns(records.map(({ name }) => name))),
    by: { operator, key: `${KEY}NormalizedRecordNames`, resources: [zone] },
    condition: {
      "ForAllValues:StringEquals": {
        [`${KEY}RecordTypes`]: [...new Set(records.map(({ type }) => type))].sort(),
        [`${KEY}Actions`]: ["CREATE", "UPSERT", "DELETE"],
      },
    },
  };
}

function recordPattern({ kind, name }: NamePattern): string {
  return kind === "below" ? `*.${normalizedRecordName(name)}` : normalizedRecordName(name);
}

/** ACM puts a label before the name that begins with an underscore, and tells it after the request. */
function validationPattern({ name }: NamePattern): string {
  return `_*.${normalizedRecordName(name)}`;
}

function zoneArn({ place, zoneId }: RecordNeed): string {
  return arnOf("route53", withoutPlace(place), `hostedzone/${zoneId}`);
}

/** Route 53 has neither regions nor accounts. */
function withoutPlace(place: ArnPlace): ArnPlace {
  return { ...place, region: "", account: "" };
}
