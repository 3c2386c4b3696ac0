import { z } from "zod";

/** Any text that is not empty. The example is for messages and for editors. */
export function text(description: string, example?: string) {
  const form = z.string().min(1, "is empty").describe(description);
  return example === undefined ? form : form.meta({ examples: [example] });
}

/** Text of a fixed form; `form` completes "is not …" in the message. */
export function textLike(pattern: RegExp, form: string, description: string, example?: string) {
  const text = z.string().regex(pattern, `is not ${form}`).describe(description);
  return example === undefined ? text : text.meta({ examples: [example] });
}

/** A name of the user's choosing, by which other parts of the fleet refer to a thing. */
export const nameKeyPattern = /^[a-z][a-z0-9-]{0,39}$/;
export const nameKey = z.string().regex(nameKeyPattern);

/** An AWS region code; whether there is such a region is a rule's affair. */
export const region = text("An AWS region code, such as `eu-west-1`.", "eu-west-1");

/**
 * Holds a text that names one thing to that: in a policy of IAM a wildcard would name more. The ARN
 * of a log group may end as AWS tells it, in all of its streams.
 */
function oneThing(form: z.ZodString): z.ZodString {
  return form.regex(
    /^[^*?]*$|^arn:[^:*?]+:logs:[^*?]*:\*$/,
    "has a wildcard, and has to name one thing",
  );
}

/** An ARN; what kind of ARN and whether it fits is the rules' affair. */
export const arn = (description: string, example = "arn:…") =>
  oneThing(textLike(/^arn:[^\s]+$/, "an ARN (it has to begin with arn:)", description, example));

/** The ARN of a role of IAM. */
export const roleArn = (description: string, example?: string) =>
  arn(description, example).regex(
    /^arn:aws[\w-]*:iam::\d{12}:role\/.+$/,
    "is not the ARN of an IAM role",
  );
