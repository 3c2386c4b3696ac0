import {
  GetApiKeysCommand,
  GetClientCertificatesCommand,
  GetUsagePlanKeysCommand,
  GetUsagePlansCommand,
} from "@aws-sdk/client-api-gateway";
import { DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import { DescribeLogGroupsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { GetPolicyCommand, ListAliasesCommand, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import { ListBucketsCommand, ListObjectVersionsCommand, type S3Client } from "@aws-sdk/client-s3";
import type { Clients } from "./clients";

/** What is around the APIs of an account of the local AWS in a region, as lines for people, sorted. */
export async function readAroundApis(clients: Clients): Promise<string[]> {
  const found = await Promise.all([
    usagePlans(clients),
    clientCertificates(clients),
    logGroups(clients),
    alarms(clients),
    truststores(clients),
    permissions(clients),
  ]);
  return found.flatMap((lines) => lines.sort());
}

async function usagePlans({ apiGateway }: Clients): Promise<string[]> {
  const { items: plans } = await apiGateway.send(new GetUsagePlansCommand({}));
  const { items: keys } = await apiGateway.send(new GetApiKeysCommand({}));
  const bound = await Promise.all(
    (plans ?? []).map(async ({ id: usagePlanId, name }) => {
      const { items } = await apiGateway.send(new GetUsagePlanKeysCommand({ usagePlanId }));
      return `usage plan ${name}: ${listed((items ?? []).map((key) => key.name ?? ""))}`;
    }),
  );
  return [...bound, ...(keys ?? []).map(({ name }) => `API key ${name}`)];
}

async function clientCertificates({ apiGateway }: Clients): Promise<string[]> {
  const { items } = await apiGateway.send(new GetClientCertificatesCommand({}));
  return (items ?? []).map(({ description }) => `client certificate ${description}`);
}

async function logGroups({ logs }: Clients): Promise<string[]> {
  const { logGroups: groups } = await logs.send(new DescribeLogGroupsCommand({}));
  return (groups ?? []).map(
    ({ logGroupName, retentionInDays }) =>
      `log group ${logGroupName}, ${retentionInDays === undefined ? "for ever" : `${retentionInDays} days`}`,
  );
}

async function alarms({ cloudWatch }: Clients): Promise<string[]> {
  const { MetricAlarms } = await cloudWatch.send(new DescribeAlarmsCommand({}));
  return (MetricAlarms ?? []).map(({ AlarmName }) => `alarm ${AlarmName}`);
}

/** S3 lists the buckets of all regions: those of this one count. */
async function truststores({ s3 }: Clients): Promise<string[]> {
  const { Buckets } = await s3.send(
    new ListBucketsCommand({ BucketRegion: await s3.config.region() }),
  );
  const lines = await Promise.all((Buckets ?? []).map(({ Name }) => objects(Name ?? "", s3)));
  return lines.flat();
}

async function objects(bucket: string, s3: S3Client): Promise<string[]> {
  const { Versions } = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
  const current = (Versions ?? []).filter(({ IsLatest }) => IsLatest);
  return current.map(({ Key, VersionId }) => `truststore s3://${bucket}/${Key}, ${VersionId}`);
}

/** The functions that somebody may call, and who. */
async function permissions({ lambda }: Clients): Promise<string[]> {
  const { Functions } = await lambda.send(new ListFunctionsCommand({}));
  const lines = await Promise.all(
    (Functions ?? []).map(async ({ FunctionName }) => {
      const { Aliases } = await lambda.send(new ListAliasesCommand({ FunctionName }));
      const qualifiers = [undefined, ...(Aliases ?? []).map(({ Name }) => Name)];
      const named = qualifiers.map((Qualifier) =>
        lambda.send(new GetPolicyCommand({ FunctionName, Qualifier })).then(
          ({ Policy }) => [
            permission(`${FunctionName}${Qualifier ? `:${Qualifier}` : ""}`, Policy),
          ],
          () => [],
        ),
      );
      return (await Promise.all(named)).flat();
    }),
  );
  return lines.flat();
}

interface Policy {
  readonly Statement: readonly { readonly Condition?: { readonly ArnLike?: object } }[];
}

function permission(name: string, policy = '{"Statement":[]}'): string {
  const { Statement }: Policy = JSON.parse(policy);
  const callers = Statement.flatMap(({ Condition }) => Object.values(Condition?.ArnLike ?? {}));
  return `function ${name}, called by ${listed(callers.map(String))}`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "nobody" : [...names].sort().join(", ");
}
