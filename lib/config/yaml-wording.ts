import type { YAMLError } from "yaml";

export interface Wording {
  readonly message: string;
  readonly help: string;
}

export const tabIndent: Wording = {
  message: "a tab is used to indent",
  help: "Indent with spaces; YAML does not allow tabs.",
};

const wordings: Partial<Record<YAMLError["code"], Wording>> = {
  DUPLICATE_KEY: {
    message: "this key stands twice in the same map",
    help: "Keep one of them; YAML would take the last and drop the first.",
  },
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
};

/** A mistake of YAML in our own words, or in its parser's where those are as good. */
export function wordingOf(error: YAMLError): Wording {
  const text = error.message.split("\n")[0] ?? error.message;
  if (text.startsWith("Maximum call stack"))
    return { message: "maps and lists stand too deep in one another", help: "Write them flatter." };
  if (text.startsWith("Missing closing"))
    return { message: "this quote is not closed", help: "Add the closing quote." };
  if (text.startsWith("Flow "))
    return {
      message: "a `{` or `[` further up is not closed",
      help: `Close it with \`${text.at(-1)}\` before this line.`,
    };
  const tag = /^Unresolved tag: (!\S+)/.exec(text)?.[1];
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

export const mergeKey: Wording = {
  message: "`<<` would merge maps, which YAML 1.2 has no way to do",
  help: "Write the keys out. An alias can stand for a whole value: `mappings: &shared` where it is first used, `mappings: *shared` after that.",
};
