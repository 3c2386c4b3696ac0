/** A character that is not the one it looks like, or that is not seen at all. */
export interface OddCharacter {
  readonly character: string;
  /** Which of the text's characters it is, counted from 1. */
  readonly place: number;
  /** What it is, such as `a Cyrillic letter that looks like "a"`. */
  readonly kind: string;
}

/** What a character is, and what was most likely meant by it: plain characters, or nothing. */
interface Meaning {
  readonly kind: string;
  readonly meant: string;
}

/** Letters by alphabet, each before the Latin one that fonts draw like it. */
const drawnAlike: Readonly<Record<string, string>> = {
  "a Cyrillic":
    "аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs ѵv ԝw хx уy АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ԚQ ЅS ТT ԜW ХX УY",
  "a Greek": "αa ϲc ιi ϳj κk νv οo ρp υu γy ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΧX ΥY ΖZ",
  "an Armenian": "օo սu հh ոn ցg զq",
  "a rare": "ıi ɑa ɡg",
};

const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(drawnAlike).flatMap(([alphabet, pairs]) =>
    pairs.split(" ").map(([letter = "", latin = ""]): [string, Meaning] => {
      return [letter, { kind: `${alphabet} letter that looks like "${latin}"`, meant: latin }];
    }),
  ),
);

/** The odd characters of a text, in its order. */
export function oddCharacters(text: string): OddCharacter[] {
  return [...text].flatMap((character, index) => {
    const meaning = meaningOf(character);
    return meaning === undefined ? [] : [{ character, place: index + 1, kind: meaning.kind }];
  });
}

/** The text as it would be without its odd characters. */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  return [...text]
    .map((character) => meaningOf(character)?.meant ?? character)
    .join("")
    .trim();
}

/** What to tell of a text's first odd characters, after other help; empty where it has none. */
export function oddCharacterNote(text: string): string {
  if (isPlain(text)) return "";
  return oddCharacters(text)
    .slice(0, 2)
    .map(({ character, place, kind }) => ` In place ${place}, ${quoted(character)} is ${kind}.`)
    .join("");
}

/** A character with its code point; one that cannot be seen by its code point alone. */
export function quoted(character: string): string {
  const code = codePoint(character);
  return /[\p{Z}\p{C}]/u.test(character) ? code : `"${character}" (${code})`;
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, "0")}`;
}

function isPlain(text: string): boolean {
  return /^[\t\n\r -~]*$/.test(text);
}

function meaningOf(character: string): Meaning | undefined {
  if (isPlain(character)) return undefined;
  return meanings.get(character) ?? meaningOfSign(character) ?? fullWidth(character);
}

function meaningOfSign(character: string): Meaning | undefined {
  if (/[“”„‟«»‘’‚‛]/.test(character)) return { kind: "a typographic quotation mark", meant: "" };
  if (/[‐‑‒–—―−]/.test(character))
    return { kind: "a dash, not the hyphen of the keyboard", meant: "-" };
  if (character === "\u00a0") return { kind: "a non-breaking space", meant: " " };
  if (/\p{Z}/u.test(character)) return { kind: "a space of another kind", meant: " " };
  if (/\p{Cf}/u.test(character)) return { kind: "an invisible character", meant: "" };
  return /[\p{Cc}\p{Cs}]/u.test(character) ? { kind: "a control character", meant: "" } : undefined;
}

/** The forms in which East Asian keyboards write a to z, digits and signs. */
function fullWidth(character: string): Meaning | undefined {
  const meant = /[\uff01-\uff5e]/.test(character) ? character.normalize("NFKC") : undefined;
  return meant === undefined ? undefined : { kind: `a wide form of "${meant}"`, meant };
}
