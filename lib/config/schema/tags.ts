import { z } from "zod";
import { countOf } from "../../findings/count-of";
import { refuse } from "./refuse";

/**
 * What every service takes that has our resources: letters of all alphabets, digits, spaces and these.
 * https://docs.aws.amazon.com/acm/latest/APIReference/API_Tag.html
 */
const pattern = String.raw`^[\p{L}\p{Z}\p{N}_.:/=+@-]*$`;
const allowed = /[\p{L}\p{Z}\p{N}_.:/=+@-]/u;

const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
const MOST = 50;

const form = "Write letters, digits, spaces and `_ . : / = + - @`.";

const key = z
  .string()
  .superRefine((written, context) => {
    const fault = keyFault(written);
    if (fault !== undefined) refuse(context, [], ...fault);
  })
  .meta({ pattern, minLength: 1, maxLength: LONGEST_KEY });

const value = z
  .string()
  .superRefine((written, context) => {
    const fault = lengthFault(written, LONGEST_VALUE) ?? signFault(written);
    if (fault !== undefined) refuse(context, [], ...fault);
  })
  .meta({ pattern, maxLength: LONGEST_VALUE });

/** Tags by key. AWS keeps the keys that begin with `aws:` to itself. */
export const tags = (description: string) =>
  z
    .record(key, value)
    .superRefine((written, context) => {
      const count = Object.keys(written).length;
      if (count <= MOST) return;
      const help = `Take ${countOf(count - MOST, "tag")} out.`;
      refuse(context, [], `has ${count} tags, and a resource of AWS takes ${MOST}`, help);
    })
    .describe(description);

type Fault = [message: string, help: string];

function keyFault(written: string): Fault | undefined {
  if (written === "") return ["is empty, which the key of a tag cannot be", "Write a name."];
  if (/^aws:/i.test(written))
    return ["begins with aws:, which AWS keeps to itself", "Write another prefix, or none."];
  return lengthFault(written, LONGEST_KEY) ?? signFault(written);
}

function lengthFault(written: string, most: number): Fault | undefined {
  const { length } = [...written];
  if (length <= most) return undefined;
  const what = most === LONGEST_KEY ? "the key" : "the value";
  return [`has ${length} characters, and ${what} of a tag has ${most} at most`, "Shorten it."];
}

/** Marks over and under letters are no letters by themselves. */
function signFault(written: string): Fault | undefined {
  const sign = [...written.normalize("NFC")].find((each) => !allowed.test(each));
  if (sign !== undefined)
    return [`has ${JSON.stringify(sign)} in it, which no tag of AWS's takes`, form];
  if ([...written].every((each) => allowed.test(each))) return undefined;
  return [
    "has marks apart from the letters that they belong to, which no tag of AWS's takes",
    `Write \`${written.normalize("NFC")}\`, in which each letter is one character.`,
  ];
}
