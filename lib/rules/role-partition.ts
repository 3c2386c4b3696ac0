import type { Account } from "../model/account";

/** The partition of the role that an account is entered by; undefined where the fleet does not say. */
export function rolePartition(account: Account | undefined): string | undefined {
  return account?.roleArn?.split(":")[1];
}
