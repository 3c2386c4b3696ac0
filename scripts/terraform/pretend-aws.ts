import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The account of calls that no role was assumed for. */
const OWN_ACCOUNT = "123456789012";

/**
 * Answers the only calls to AWS that planning a new stack makes: who one is, assuming a role, and
 * looking up a VPC endpoint. With it, stacks are planned with their providers as they are.
 */
export class PretendAws {
  private constructor(private readonly server: Server) {}

  static async start(): Promise<PretendAws> {
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (data: Buffer) => {
        body += data.toString();
      });
      request.on("end", () => {
        const text = answer(new URLSearchParams(body), request.headers.authorization ?? "");
        response.writeHead(text === undefined ? 501 : 200, { "content-type": "text/xml" });
        response.end(text ?? `<Error><Code>NotPretended</Code><Message>${body}</Message></Error>`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new PretendAws(server);
  }

  /** The environment in which AWS's own clients come here. */
  get environment(): NodeJS.ProcessEnv {
    const { port } = this.server.address() as AddressInfo;
    return {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: `AKIA${OWN_ACCOUNT}`,
      AWS_SECRET_ACCESS_KEY: "pretended",
      AWS_EC2_METADATA_DISABLED: "true",
    };
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function answer(call: URLSearchParams, authorization: string): string | undefined {
  switch (call.get("Action")) {
    case "GetCallerIdentity":
      return callerIdentity(accountOf(authorization));
    case "AssumeRole":
      return assumedRole(call.get("RoleArn") ?? "");
    case "DescribeVpcEndpoints":
      return vpcEndpoint(call.get("VpcEndpointId.1") ?? "");
    case "DescribePrefixLists":
      return "<DescribePrefixListsResponse><prefixListSet/></DescribePrefixListsResponse>";
    default:
      return undefined;
  }
}

/** The keys that we hand out hold the account they are for. */
function accountOf(authorization: string): string {
  return /Credential=A[A-Z]{3}(\d{12})/.exec(authorization)?.[1] ?? OWN_ACCOUNT;
}

function callerIdentity(account: string): string {
  return `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::${account}:user/planner</Arn><UserId>planner</UserId><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
}

function assumedRole(role: string): string {
  const account = role.split(":")[4] ?? OWN_ACCOUNT;
  return `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIA${account}</AccessKeyId><SecretAccessKey>pretended</SecretAccessKey><SessionToken>pretended</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials><AssumedRoleUser><Arn>${role}</Arn><AssumedRoleId>planner</AssumedRoleId></AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>`;
}

function vpcEndpoint(id: string): string {
  return `<DescribeVpcEndpointsResponse><vpcEndpointSet><item><vpcEndpointId>${id}</vpcEndpointId><vpcEndpointType>Interface</vpcEndpointType><vpcId>vpc-00000000</vpcId><serviceName>com.amazonaws.region.execute-api</serviceName><state>available</state><dnsEntrySet><item><dnsName>${id}.execute-api.vpce.amazonaws.com</dnsName><hostedZoneId>ZVPCENDPOINT</hostedZoneId></item></dnsEntrySet></item></vpcEndpointSet></DescribeVpcEndpointsResponse>`;
}
