import type { YAMLError } from "yaml";
import type { Wording } from "./yaml-mistake";

export const tabIndent: Wording = {
  message: "a tab is used to indent",
  help: "Indent with spaces; YAML does not allow tabs.",
};

const wordings: Partial<Record<YAMLError["code"], Wording>> = {
  TAB_AS_INDENT: tabIndent,
  MULTIPLE_DOCS: {
    message: "the file holds more than one YAML document",
    help: "Remove the line `---`, or put each part into a file of its own in one folder.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a second colon makes this value a key",
    help: "Put text with a colon in it in quotes; a key of its own begins a line, indented like its neighbours.",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "this is neither a key with its colon nor an item with its hyphen",
    help: "Write `key: value`, with a space after the colon, or `- item`, and indent it like its neighbours.",
  },
  BAD_SCALAR_START: {
    message: "text cannot begin with this character",
    help: "Put the text in quotes.",
  },
  BAD_DQ_ESCAPE: {
    message: "a backslash in double quotes begins a code, and there is no such code as this",
    help: "Put the text in single quotes, where a backslash is a backslash, or write it twice.",
  },
  NON_STRING_KEY: {
    message: "a key has to be text, but this is a list, a map or an alias",
    help: "Write the name before the colon. The double braces of a template belong in quotes.",
  },
  TAG_RESOLVE_FAILED: {
    message: "a word that begins with `!` is a tag, and a fleet has no use for this one",
    help: "Leave it out and write the value itself, or put it in quotes if it is text.",
  },
};

/** A mistake of YAML in our own words, or in its parser's where those are as good. */
export function wordingOf(error: YAMLError): Wording {
  const text = error.message.split("\n")[0] ?? error.message;
  if (text.startsWith("Maximum call stack")) return tooDeep;
  if (isPastTheEnd(error)) return pastTheEnd;
  if (text.startsWith("Missing closing"))
    return { message: "this quote is not closed", help: "Add the closing quote." };
  if (text.startsWith("Flow "))
    return {
      message: "a `{` or `[` further up is not closed",
      help: `Close it with \`${text.at(-1)}\` before this line.`,
    };
  const tag = /^Unresolved tag: (!(?!!)\S+)/.exec(text)?.[1];
  if (tag !== undefined)
    return {
      message: `\`${tag}\` is a tag, as templates of CloudFormation have them`,
      help: "Write the value itself: a fleet is no template, and refers to nothing outside of it.",
    };
  return (
    wordings[error.code] ?? {
      message: `this is not valid YAML: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      help: "Look at the indentation, quotes and colons here and on the line above.",
    }
  );
}

/** Whether it is about something that follows the one value which the parser takes for all. */
export function isPastTheEnd({ message }: YAMLError): boolean {
  return /^Unexpected \S+ (at node end|token in YAML stream)/.test(message);
}

const pastTheEnd: Wording = {
  message: "nothing can follow here: what stands before it has ended",
  help: "Close quotes, braces and brackets once, at the end of the value, and begin every key at the top of the file in the first column.",
};

export function unknownAlias(name: string): Wording {
  return {
    message: `\`*${name}\` refers to an anchor \`&${name}\`, and there is none before it`,
    help: `If it is text, such as a wildcard, put it in quotes: "*${name}".`,
  };
}

export const slashComment: Wording = {
  message: "`//` begins no comment in YAML",
  help: "Begin the comment with `#`.",
};

export const endlessAlias: Wording = {
  message: "this alias stands inside of what it repeats",
  help: "Write the value out.",
};

export const mergesNoMap: Wording = {
  message: "`<<` merges the keys of a map, and there is none behind it",
  help: "Write an alias of a map, such as `<<: *shared`, or a list of such aliases: `<<: [*first, *second]`.",
};

export const duplicateKey: Wording = {
  message: "this key stands twice in the same map",
  help: "Keep one of them; YAML would take the last and drop the first.",
};

export const reservedKey: Wording = {
  message: "`__proto__` cannot be a key or a name",
  help: "Write another name: JavaScript keeps this one to itself.",
};

export const tooDeep: Wording = {
  message: "maps and lists stand too deep in one another",
  help: "Write them flatter.",
};

export const loneReturn: Wording = {
  message: "this line ends with a CR and no LF, as on very old Macs",
  help: "Save the file with LF as its line end, or convert it by `tr '\\r' '\\n'`.",
};

export const yaml11: Wording = {
  message: "the file says that it is YAML 1.1, where `yes` is true and 010 is 8",
  help: "Leave out the line `%YAML 1.1`, and the `---` after it: fleets are YAML 1.2.",
};
