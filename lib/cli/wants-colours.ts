/**
 * Whether to colour what is written to the standard output: on a terminal, unless the variables
 * that many tools know say otherwise (https://no-color.org, https://force-color.org).
 */
export function wantsColours(
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  const { NO_COLOR = "", FORCE_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return NO_COLOR === "" && TERM !== "dumb" && isTerminal;
}
