/**
 * What a text may have been meant as where it has to have some form: most wrong ids are right ones
 * with something around them. The first one of the right form is taken.
 */
export function correctedTexts(text: string): string[] {
  return [...textsInside(text), withoutSlashes(text), digitsOf(text), asName(text)].filter(
    (each) => each !== "" && each !== text,
  );
}

/** The id in a host name, an ARN or a path as AWS's own tools print them. */
function textsInside(text: string): string[] {
  const patterns = [
    /(?:^|\/\/)([a-z0-9]+)\.execute-api\./,
    /\/(?:restapis|apis)\/([a-z0-9]+)$/,
    /hostedzone\/([A-Z0-9]+)$/,
  ];
  return patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? []);
}

function withoutSlashes(text: string): string {
  return text.replace(/^\/+|\/+$/g, "");
}

/** The digits of a number that is written in groups. */
function digitsOf(text: string): string {
  return /^[\d\s-]+$/.test(text) ? text.replace(/\D/g, "") : "";
}

function asName(text: string): string {
  return /^[\w .-]+$/.test(text)
    ? text
        .trim()
        .toLowerCase()
        .replace(/[_ .]+/g, "-")
    : "";
}
