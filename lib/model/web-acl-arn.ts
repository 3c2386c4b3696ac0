import { parseArn } from "./arn";

/** The ARN of a web ACL that can protect a stage, taken apart. */
export interface WebAclArn {
  readonly region: string;
  readonly account: string;
}

/** Undefined for anything but a web ACL of WAFv2 with the scope REGIONAL. */
export function parseWebAclArn(text: string): WebAclArn | undefined {
  const arn = parseArn(text);
  if (arn?.service !== "wafv2" || !/^regional\/webacl\/[^/]+\/[^/]+$/.test(arn.resource)) {
    return undefined;
  }
  return /^\d{12}$/.test(arn.account) && arn.region !== ""
    ? { region: arn.region, account: arn.account }
    : undefined;
}
