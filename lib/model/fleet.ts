import type { Acceptance } from "./acceptance";
import type { Account } from "./account";
import type { Api } from "./api";
import type { Backend } from "./backend";
import type { RequestedCertificate } from "./certificate";
import type { CloudWatchRole } from "./cloud-watch-role";
import { correctedName } from "./corrected-name";
import type { Domain } from "./domain";
import { isInZone } from "./host-name";
import { nameFault } from "./host-name-syntax";
import type { Quotas } from "./quotas";
import type { UsagePlan } from "./usage-plan";
import type { WebAcl } from "./web-acl";
import type { Zone } from "./zone";

/** What the user means: complete, every default filled in, every reference looked up. */
export interface Fleet {
  readonly project: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly backend: Backend;
  /** Files that Terraform reads beside the stacks: `<stack>/<file>`. */
  readonly extraFiles: readonly string[];
  /** Those of the account that the credentials lead to. */
  readonly quotas: Quotas;
  /** For accounts that do not say another; undefined where it is not said. */
  readonly cloudWatchRole: CloudWatchRole | undefined;
  /** Whether every REST API that the public can reach has to have a web ACL. */
  readonly requireWebAcl: boolean;
  readonly accounts: readonly Account[];
  readonly zones: readonly Zone[];
  /** The names of listed zones that could not be understood. What they hold is not known. */
  readonly unreadableZones: readonly string[];
  readonly apis: readonly Api[];
  /** Whether there may be APIs that could not be understood. */
  readonly unreadableApis: boolean;
  readonly webAcls: readonly WebAcl[];
  /** Those that have names, by which domains refer to them. */
  readonly certificates: readonly RequestedCertificate[];
  readonly usagePlans: readonly UsagePlan[];
  readonly domains: readonly Domain[];
  /** Whether there may be domains that could not be understood. */
  readonly unreadableDomains: boolean;
  readonly acceptances: readonly Acceptance[];
}

/** The name of the zone that holds every name: what stands for a zone whose name is not known. */
export const ROOT_ZONE = "";

/** Whether a zone that could not be understood may be the one of the name. */
export function mayHaveZone(fleet: Fleet, name: string): boolean {
  const misnamed = fleet.zones.flatMap((zone) => correctedZone(zone.name) ?? []);
  return [...fleet.unreadableZones, ...misnamed].some(
    (zone) => zone === ROOT_ZONE || isInZone(name, zone),
  );
}

/** The name that a zone should have been listed by, if it is not the one that it is. */
function correctedZone(name: string): string | undefined {
  if (name.startsWith("*.")) return name.slice(2);
  return nameFault(name) === undefined ? undefined : correctedName(name);
}
