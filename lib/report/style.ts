import { styleText } from "node:util";
import type { Severity } from "../findings/finding";

/** How parts of a report are set off for the eye. */
export type Style = Readonly<Record<Severity | "bold" | "dim", (text: string) => string>>;

const plain = (text: string) => text;

export const withoutColours: Style = {
  error: plain,
  warning: plain,
  note: plain,
  bold: plain,
  dim: plain,
};

const inStyle = (format: Parameters<typeof styleText>[0]) => (text: string) =>
  // Whether there is a terminal to show colours has been decided by the caller.
  styleText(format, text, { validateStream: false });

export const withColours: Style = {
  error: inStyle("red"),
  warning: inStyle("yellow"),
  note: inStyle("cyan"),
  bold: inStyle("bold"),
  dim: inStyle("dim"),
};
