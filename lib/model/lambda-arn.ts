/** A Lambda function, taken apart by its ARN. */
export interface LambdaArn {
  /** Without the version or alias. */
  readonly functionArn: string;
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** A version or an alias. */
  readonly qualifier: string | undefined;
}

const form =
  /^(arn:(aws[a-z-]*):lambda:([a-z0-9-]+):(\d{12}):function:[\w-]{1,140})(?::([\w$-]{1,128}))?$/;

/** The ARN taken apart if it is one of a Lambda function. */
export function parseLambdaArn(text: string): LambdaArn | undefined {
  const [, functionArn, partition, region, account, qualifier] = form.exec(text) ?? [];
  if (functionArn === undefined || partition === undefined) return undefined;
  if (region === undefined || account === undefined) return undefined;
  return { functionArn, partition, region, account, qualifier };
}
