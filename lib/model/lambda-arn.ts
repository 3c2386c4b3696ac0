const form = /^arn:aws[a-z-]*:lambda:([a-z0-9-]+):\d{12}:function:[\w-]{1,140}(?::[\w$-]{1,128})?$/;

/** The region of a Lambda function, by its ARN; undefined where the text is no such ARN. */
export function regionOfLambda(arn: string): string | undefined {
  return form.exec(arn)?.[1];
}
