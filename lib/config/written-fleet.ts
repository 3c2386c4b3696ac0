import type { z } from "zod";
import type { Place } from "../findings/place";
import type { WrittenAccount } from "./schema/account";
import type { WrittenApi } from "./schema/api";
import type { WrittenNamedCertificate } from "./schema/certificate";
import type { WrittenDomain } from "./schema/domain";
import type { singletons } from "./schema/fleet-file";
import type { WrittenUsagePlan } from "./schema/usage-plan";
import type { WrittenWebAcl } from "./schema/web-acl";
import type { WrittenZone } from "./schema/zone";

/** A thing of the right form, with its place; `written` is undefined where its form is wrong. */
export interface WrittenEntry<Written> {
  readonly name: string;
  readonly at: Place;
  /** As it stands in the file, whatever its form. */
  readonly value: unknown;
  readonly written: Written | undefined;
}

type Singleton<Key extends keyof typeof singletons> = WrittenEntry<
  z.infer<(typeof singletons)[Key]>
>;

/** What the user wrote in all files together. A setting that stands twice is here twice. */
export interface WrittenFleet {
  readonly project: readonly Singleton<"project">[];
  readonly tags: readonly Singleton<"tags">[];
  readonly terraform: readonly Singleton<"terraform">[];
  readonly quotas: readonly Singleton<"quotas">[];
  readonly cloudWatchRole: readonly Singleton<"cloudWatchRole">[];
  readonly requireWebAcl: readonly Singleton<"requireWebAcl">[];
  readonly accounts: readonly WrittenEntry<WrittenAccount>[];
  readonly zones: readonly WrittenEntry<WrittenZone>[];
  readonly apis: readonly WrittenEntry<WrittenApi>[];
  readonly webAcls: readonly WrittenEntry<WrittenWebAcl>[];
  readonly certificates: readonly WrittenEntry<WrittenNamedCertificate>[];
  readonly usagePlans: readonly WrittenEntry<WrittenUsagePlan>[];
  readonly domains: readonly WrittenEntry<WrittenDomain>[];
  /** The sections of which nobody can tell all that they list. */
  readonly unreadable: readonly string[];
}
