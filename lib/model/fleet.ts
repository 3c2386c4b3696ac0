import type { Account } from "./account";
import type { Api } from "./api";
import type { Backend } from "./backend";
import type { Domain } from "./domain";
import type { WebAcl } from "./web-acl";
import type { Zone } from "./zone";

/** What the user means: complete, every default filled in, every reference looked up. */
export interface Fleet {
  readonly project: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly backend: Backend;
  readonly quotas: Quotas;
  readonly accounts: readonly Account[];
  readonly zones: readonly Zone[];
  readonly apis: readonly Api[];
  readonly webAcls: readonly WebAcl[];
  readonly domains: readonly Domain[];
}

/** AWS quotas that can be raised. */
export interface Quotas {
  readonly namesPerCertificate: number;
}
