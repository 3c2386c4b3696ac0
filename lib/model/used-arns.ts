import { inside, type Place } from "../findings/place";
import type { OwnedApi } from "./api";
import type { WrittenArn } from "./certificate";
import type { Fleet } from "./fleet";
import { cloudWatchRoleIn, loggingHomes } from "./logging-homes";
import { mutualTlsDomains } from "./mutual-tls-domains";
import { allProtectedStages } from "./protected-stage";
import { type RegionalText, textIn } from "./regional-text";

/** An ARN of the fleet in a region where it is used; one that is used in several is there for each. */
export interface UsedArn {
  readonly at: Place;
  readonly arn: string;
  /** What it is of, such as `the KMS key`. */
  readonly what: string;
  /** What needs it there, such as `"orders"`. */
  readonly user: string;
  readonly region: string;
}

/**
 * The ARNs that the fleet has beside those of the certificates of domains and of the roles by which
 * accounts are entered, whose rules look at all of an ARN by themselves.
 */
export function usedArns(fleet: Fleet): UsedArn[] {
  return [
    ...logRoles(fleet),
    ...fleet.apis.flatMap((api) => (api.owned ? ofApi(api) : [])),
    ...ofWebAcls(fleet),
    ...ownershipProofs(fleet),
  ];
}

function logRoles(fleet: Fleet): UsedArn[] {
  return loggingHomes(fleet).flatMap(({ account, region, api }) => {
    const role = cloudWatchRoleIn(fleet, account);
    if (role?.kind !== "existing") return [];
    return [{ at: role.at, arn: role.arn, what: "the role", user: `"${api.name}"`, region }];
  });
}

function ofApi({ name, regions: made, authorizer, stage: { logs } }: OwnedApi): UsedArn[] {
  const user = `"${name}"`;
  const all = [...made.keys()];
  const destination = logs.access?.destination;
  const groups = [destination?.kind === "log-group" ? destination : undefined, logs.execution];
  return [
    ...written(authorizer?.functions, all, "the function", user),
    ...regional(
      destination?.kind === "firehose" ? destination.arn : undefined,
      all,
      "the Firehose stream",
      user,
    ),
    ...groups.flatMap((group) => regional(group?.kmsKeyArn, all, "the KMS key", user)),
  ];
}

function ofWebAcls({ webAcls, ...fleet }: Fleet): UsedArn[] {
  const stages = allProtectedStages(fleet);
  return webAcls.flatMap((webAcl) => {
    const user = `"${webAcl.name}"`;
    if (webAcl.kind === "existing")
      return written(webAcl.arns, [...webAcl.arns.keys()], "the web ACL", user);
    const using = stages.filter((stage) => stage.webAcl === webAcl);
    const all = [...new Set(using.map(({ region }) => region))];
    const destination = webAcl.logging?.destination;
    return destination?.kind === "existing"
      ? regional(destination.arn, all, "what receives the logs", user)
      : regional(destination?.kmsKeyArn, all, "the KMS key", user);
  });
}

function ownershipProofs(fleet: Fleet): UsedArn[] {
  return mutualTlsDomains(fleet).flatMap(({ name, regions: all, mutualTls }) => {
    const proof = mutualTls.ownershipCertificate;
    const arns = proof?.kind === "existing" ? proof.arns : undefined;
    return written(arns, all, "the proof of ownership", `"${name.text}"`);
  });
}

function written(
  arns: ReadonlyMap<string, WrittenArn> | undefined,
  all: readonly string[],
  what: string,
  user: string,
): UsedArn[] {
  return all.flatMap((region) => {
    const given = arns?.get(region);
    return given === undefined ? [] : [{ ...given, what, user, region }];
  });
}

function regional(
  text: RegionalText | undefined,
  all: readonly string[],
  what: string,
  user: string,
): UsedArn[] {
  if (text === undefined) return [];
  return all.flatMap((region) => {
    const arn = textIn(text, region);
    const at = typeof text.value === "string" ? text.at : inside(text.at, region);
    return arn === undefined ? [] : [{ at, arn, what, user, region }];
  });
}
