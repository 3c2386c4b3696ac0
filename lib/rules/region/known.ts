import { closestName } from "../../findings/closest-name";
import { oddCharacterNote } from "../../findings/odd-characters";
import type { Place } from "../../findings/place";
import { apiRegionPlace } from "../../model/api";
import { regionPlace, regionsOf } from "../../model/domain";
import type { Fleet } from "../../model/fleet";
import type { Limit } from "../../model/quotas";
import { regionNames } from "../../model/region-names";
import { regions } from "../../model/regions";
import type { Rule } from "../rule";

export const regionKnown: Rule = {
  id: "region-known",
  severity: "error",
  title: "Every region is a region of AWS",
  why: "Terraform's provider refuses to start with `Invalid AWS Region` when the stack is planned.",
  docs: [
    "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
    "https://github.com/hashicorp/terraform-provider-aws/issues/26548",
  ],
  examples: {
    fails: `apis:
  stock: { kind: rest, regions: { eu-wset-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    region: eu-wset-1
    mappings: [{ api: stock }]
`,
    passes: `apis:
  stock: { kind: rest, regions: { eu-west-1: { id: a2b3c4d5e6, stage: prod } } }
domains:
  - name: stock.example.com
    endpoint: regional
    region: eu-west-1
    mappings: [{ api: stock }]
`,
  },
  check: (fleet) =>
    placesOf(fleet)
      .filter(({ region }) => !regions.has(region))
      .map(({ region, at }) => ({
        at,
        message: `AWS has no region "${region}"`,
        help: helpFor(region),
      })),
};

interface WrittenRegion {
  readonly region: string;
  readonly at: Place;
}

/** The keys of a certificate's `arns` repeat the domain's regions, and a rule on them says so. */
function placesOf(fleet: Fleet): WrittenRegion[] {
  const { apis, webAcls, domains } = fleet;
  const ofApis = apis.flatMap((api) =>
    [...api.regions.keys()].map((region) => ({ region, at: apiRegionPlace(api, region) })),
  );
  const ofWebAcls = webAcls.flatMap((acl) =>
    acl.kind === "existing" ? [...acl.arns].map(([region, { at }]) => ({ region, at })) : [],
  );
  const ofDomains = domains.flatMap((domain) =>
    regionsOf(domain).map((region, index) => ({ region, at: regionPlace(domain, index) })),
  );
  return [...ofQuotas(fleet), ...ofApis, ...ofWebAcls, ...ofDomains];
}

/** What an account has from the fleet, or from another of its names, is written once. */
function ofQuotas({ quotas, accounts }: Fleet): WrittenRegion[] {
  const firstNames = new Map([...accounts].reverse().map((account) => [account.id, account]));
  const all = [quotas, ...[...firstNames.values()].map((account) => account.quotas)];
  return [...new Set(all.flatMap(Object.values<Limit>))].flatMap(({ byRegion }) =>
    [...byRegion].map(([region, { at }]) => ({ region, at })),
  );
}

function helpFor(region: string): string {
  const named = regionNames.get(region.toLowerCase());
  if (named !== undefined) return `Write \`${named}\`.`;
  const nearest = closestName(region, regions.keys());
  if (nearest === undefined) return "Write a region code such as `eu-west-1`.";
  return `Did you mean \`${nearest}\`?${oddCharacterNote(region)}`;
}
