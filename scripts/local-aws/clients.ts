import { ACMClient } from "@aws-sdk/client-acm";
import { APIGatewayClient } from "@aws-sdk/client-api-gateway";
import { ApiGatewayV2Client } from "@aws-sdk/client-apigatewayv2";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { EC2Client } from "@aws-sdk/client-ec2";
import { IAMClient } from "@aws-sdk/client-iam";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { Route53Client } from "@aws-sdk/client-route-53";
import { S3Client } from "@aws-sdk/client-s3";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { WAFV2Client } from "@aws-sdk/client-wafv2";
import type { Account } from "../../lib/model/account";

/** AWS's own clients for one account and region of a local AWS. */
export interface Clients {
  readonly acm: ACMClient;
  readonly apiGateway: APIGatewayClient;
  readonly apiGatewayV2: ApiGatewayV2Client;
  readonly cloudWatch: CloudWatchClient;
  readonly ec2: EC2Client;
  readonly iam: IAMClient;
  readonly lambda: LambdaClient;
  readonly logs: CloudWatchLogsClient;
  readonly route53: Route53Client;
  readonly s3: S3Client;
  readonly wafv2: WAFV2Client;
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The credentials that lead to the local AWS's own account. */
const OWN: Credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** A connection kept open would keep the program from ending. */
const connection = { requestHandler: { httpAgent: { keepAlive: false } } };

/** Clients in an account, through its role, or in the local AWS's own account. */
export async function clientsFor(
  endpoint: string,
  region: string,
  account: Account | undefined,
): Promise<Clients> {
  const role = account && (account.roleArn ?? `arn:aws:iam::${account.id}:role/local`);
  const credentials = role === undefined ? OWN : await assume(endpoint, region, role);
  const settings = { endpoint, region, credentials, ...connection };
  return {
    acm: new ACMClient(settings),
    apiGateway: new APIGatewayClient(settings),
    apiGatewayV2: new ApiGatewayV2Client(settings),
    cloudWatch: new CloudWatchClient(settings),
    ec2: new EC2Client(settings),
    iam: new IAMClient(settings),
    lambda: new LambdaClient(settings),
    logs: new CloudWatchLogsClient(settings),
    route53: new Route53Client(settings),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    wafv2: new WAFV2Client(settings),
  };
}

async function assume(endpoint: string, region: string, role: string): Promise<Credentials> {
  const sts = new STSClient({ endpoint, region, credentials: OWN, ...connection });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn: role, RoleSessionName: "local" }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? "",
    secretAccessKey: Credentials?.SecretAccessKey ?? "",
    sessionToken: Credentials?.SessionToken ?? "",
  };
}
