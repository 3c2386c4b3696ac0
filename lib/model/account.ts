import type { Place } from "../findings/place";
import type { CloudWatchRole } from "./cloud-watch-role";
import type { Quotas } from "./quotas";

/** An AWS account and the way into it. */
export interface Account {
  readonly at: Place;
  readonly name: string;
  /** 12 digits. */
  readonly id: string;
  readonly roleArn: string | undefined;
  readonly externalId: string | undefined;
  readonly sessionName: string | undefined;
  readonly profile: string | undefined;
  /** The same for all names of one account. */
  readonly quotas: Quotas;
  /** Undefined: as the fleet says. */
  readonly cloudWatchRole: CloudWatchRole | undefined;
}
