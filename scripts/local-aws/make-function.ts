import { CreateRoleCommand, GetRoleCommand, type IAMClient } from "@aws-sdk/client-iam";
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  type LambdaClient,
  PublishVersionCommand,
} from "@aws-sdk/client-lambda";
import type { Clients } from "./clients";

/** An archive without a file in it: nothing here is ever run. */
const EMPTY_ARCHIVE = Buffer.from(`504b0506${"00".repeat(18)}`, "hex");

const ROLE = "local-functions";

/** Makes a Lambda function that an API may be allowed to call, with the versions and aliases that are called. */
export async function makeFunction(
  name: string,
  qualifiers: readonly string[],
  { iam, lambda }: Clients,
): Promise<void> {
  const made = new CreateFunctionCommand({
    FunctionName: name,
    Role: await roleIn(iam),
    Runtime: "nodejs22.x",
    Handler: "index.handler",
    Code: { ZipFile: EMPTY_ARCHIVE },
  });
  await lambda.send(made);
  for (const qualifier of qualifiers) await makeQualifier(name, qualifier, lambda);
}

async function makeQualifier(FunctionName: string, qualifier: string, lambda: LambdaClient) {
  if (qualifier === "$LATEST") return;
  const isVersion = /^\d+$/.test(qualifier);
  // Versions are counted from 1 on.
  const versions = isVersion ? Math.min(Number(qualifier), 100) : 1;
  for (let version = 1; version <= versions; version++)
    await lambda.send(new PublishVersionCommand({ FunctionName }));
  if (!isVersion)
    await lambda.send(
      new CreateAliasCommand({ FunctionName, Name: qualifier, FunctionVersion: "1" }),
    );
}

/** The role that the functions have, made once in an account. */
async function roleIn(iam: IAMClient): Promise<string> {
  const trust = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "lambda.amazonaws.com" },
        Action: "sts:AssumeRole",
      },
    ],
  };
  const made = new CreateRoleCommand({
    RoleName: ROLE,
    AssumeRolePolicyDocument: JSON.stringify(trust),
  });
  const { Role } = await iam.send(made).catch((error: Error) => {
    if (error.name !== "EntityAlreadyExistsException") throw error;
    return iam.send(new GetRoleCommand({ RoleName: ROLE }));
  });
  return Role?.Arn ?? "";
}
