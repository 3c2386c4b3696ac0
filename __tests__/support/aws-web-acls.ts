import {
  GetIPSetCommand,
  GetLoggingConfigurationCommand,
  GetWebACLCommand,
  GetWebACLForResourceCommand,
  ListIPSetsCommand,
  ListTagsForResourceCommand,
  ListWebACLsCommand,
  type LoggingConfiguration,
  type WebACL,
} from "@aws-sdk/client-wafv2";
import type { Clients } from "../../scripts/local-aws/clients";

/** A web ACL with its tags, and with where it logs to if it does. */
export type WebAclSeen = WebACL & {
  readonly tags: Readonly<Record<string, string>>;
  readonly logging: LoggingConfiguration | undefined;
};

/** The web ACLs of an account and region by their names. */
export async function readWebAcls({ wafv2 }: Clients): Promise<Record<string, WebAclSeen>> {
  const { WebACLs = [] } = await wafv2.send(
    new ListWebACLsCommand({ Scope: "REGIONAL", Limit: 100 }),
  );
  const acls = WebACLs.map(async ({ Id, Name, ARN: ResourceArn }) => {
    const [{ WebACL }, { TagInfoForResource }, logging] = await Promise.all([
      wafv2.send(new GetWebACLCommand({ Id, Name, Scope: "REGIONAL" })),
      wafv2.send(new ListTagsForResourceCommand({ ResourceARN: ResourceArn })),
      wafv2.send(new GetLoggingConfigurationCommand({ ResourceArn })).then(
        ({ LoggingConfiguration: found }) => found,
        () => undefined,
      ),
    ]);
    const tags = (TagInfoForResource?.TagList ?? []).map(({ Key, Value }) => [Key, Value]);
    if (WebACL === undefined) throw new Error(`there is no web ACL ${Name}`);
    return [Name ?? "", { ...WebACL, tags: Object.fromEntries(tags), logging }] as const;
  });
  return Object.fromEntries(await Promise.all(acls));
}

/** The address ranges of an account's IP sets in a region, sorted, by the sets' names. */
export async function readIpSets({ wafv2 }: Clients): Promise<Record<string, string[]>> {
  const { IPSets = [] } = await wafv2.send(
    new ListIPSetsCommand({ Scope: "REGIONAL", Limit: 100 }),
  );
  const sets = IPSets.map(async ({ Id, Name }) => {
    const { IPSet } = await wafv2.send(new GetIPSetCommand({ Id, Name, Scope: "REGIONAL" }));
    return [Name ?? "", [...(IPSet?.Addresses ?? [])].sort()] as const;
  });
  return Object.fromEntries(await Promise.all(sets));
}

/** The name of the web ACL that a stage of a REST API is behind. */
export async function webAclOf(
  { wafv2 }: Clients,
  restApiId: string | undefined,
  stage: string,
): Promise<string | undefined> {
  const region = await wafv2.config.region();
  const ResourceArn = `arn:aws:apigateway:${region}::/restapis/${restApiId}/stages/${stage}`;
  const { WebACL: acl } = await wafv2.send(new GetWebACLForResourceCommand({ ResourceArn }));
  return acl?.Name;
}
