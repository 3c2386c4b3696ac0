/** The part of zod's refinement context that the schemas use. */
interface Context {
  addIssue(issue: {
    code: "custom";
    path: (string | number)[];
    message: string;
    params: { help: string; superfluous: boolean };
  }): void;
}

/** Reports a mistake that no single value makes; `message` completes the name of the value. */
export function refuse(
  context: Context,
  path: (string | number)[],
  message: string,
  help: string,
): void {
  context.addIssue({ code: "custom", path, message, params: { help, superfluous: false } });
}

/** Refuses the second of two keys that exclude one another. */
export function onlyOneOf<Written extends object>(
  context: Context,
  written: Written,
  [first, second]: readonly [keyof Written & string, keyof Written & string],
): void {
  if (written[first] === undefined || written[second] === undefined) return;
  context.addIssue({
    code: "custom",
    path: [second],
    message: `cannot stand beside \`${first}\``,
    params: { help: `Keep one of \`${first}\` and \`${second}\`.`, superfluous: true },
  });
}
