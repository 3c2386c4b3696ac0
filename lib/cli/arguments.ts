import { parseArgs } from "node:util";
import { closestName } from "../findings/closest-name";
import { inWords } from "../findings/in-words";
import { type Role, roles } from "../iam/fleet-policies";
import { isDay } from "../model/day";
import { commandNames, helpOf, overview } from "./help";

export const formats = ["text", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

const iamFormats = ["text", "json"] as const;
type IamFormat = (typeof iamFormats)[number];

/** What the command line asks for, or why it cannot be understood. */
export type Arguments =
  | {
      readonly kind: "check";
      readonly config: string;
      readonly root: string | undefined;
      readonly format: Format;
      /** Undefined: any number. */
      readonly maxWarnings: number | undefined;
      /** The day for which acceptances are judged. Undefined: the clock's. */
      readonly today: string | undefined;
    }
  | {
      readonly kind: "iam";
      readonly config: string;
      readonly root: string | undefined;
      readonly format: IamFormat;
      /** Undefined: all. */
      readonly account: string | undefined;
      /** Undefined: all. */
      readonly role: Role | undefined;
      readonly today: string | undefined;
    }
  | { readonly kind: "explain"; readonly name: string }
  | { readonly kind: "rules" }
  | { readonly kind: "help"; readonly text: string }
  | Mistake;

interface Mistake {
  readonly kind: "mistake";
  readonly message: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The fleet that this checkout manages. */
const DEFAULT_CONFIG = "domains.yaml";

/** The arguments of the command line tool. */
export function readArguments(args: readonly string[], environment: Environment): Arguments {
  const [command = "--help", ...rest] = args;
  if (["--help", "-h", "help"].includes(command)) return { kind: "help", text: overview };
  switch (command) {
    case "check":
      return orMistake(command, () => checkArguments(rest, environment));
    case "iam":
      return orMistake(command, () => iamArguments(rest, environment));
    case "explain":
      return orMistake(command, () => explainArguments(rest));
    case "rules":
      return orMistake(command, () => rulesArguments(rest));
    default: {
      const meant = closestName(command, commandNames);
      const hint = meant === undefined ? "" : ` Did you mean \`${meant}\`?`;
      return mistake(`There is no command '${command}'.${hint}`, "api-domains --help");
    }
  }
}

function checkArguments(args: readonly string[], environment: Environment): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      config: { type: "string", short: "c" },
      root: { type: "string" },
      format: { type: "string", short: "f" },
      "max-warnings": { type: "string" },
      today: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) return { kind: "help", text: helpOf("check") };
  const { format = "text", today, "max-warnings": most } = values;
  if (most !== undefined && !/^\d{1,9}$/.test(most))
    throw new Error(`'${most}' is not a number of warnings`);
  return {
    kind: "check",
    config: onePath(values.config, positionals, environment),
    root: rootPath(values.root, environment),
    format: oneOf(formats, format),
    maxWarnings: most === undefined ? undefined : Number(most),
    today: dayOf(today, environment),
  };
}

function iamArguments(args: readonly string[], environment: Environment): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      config: { type: "string", short: "c" },
      root: { type: "string" },
      format: { type: "string", short: "f" },
      account: { type: "string", short: "a" },
      role: { type: "string", short: "r" },
      today: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) return { kind: "help", text: helpOf("iam") };
  const { format = "text", account, role, today } = values;
  return {
    kind: "iam",
    config: onePath(values.config, positionals, environment),
    root: rootPath(values.root, environment),
    format: oneOf(iamFormats, format),
    account,
    role: role === undefined ? undefined : oneOf(roles, role),
    today: dayOf(today, environment),
  };
}

/** The fleet that a command is about, as an option or by itself. */
function onePath(
  option: string | undefined,
  positionals: readonly string[],
  environment: Environment,
): string {
  const [path, tooMuch] = option === undefined ? positionals : [option, positionals[0]];
  if (tooMuch !== undefined)
    throw new Error(`There is one path too many: '${tooMuch}'. A fleet is one file or one folder`);
  return configPath(path, environment);
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string): Choice {
  const chosen = choices.find((choice) => choice === text);
  if (chosen === undefined) throw new Error(`'${text}' is not one of ${inWords(choices)}`);
  return chosen;
}

/** The day for which acceptances are judged: the option first, then the environment. */
function dayOf(option: string | undefined, environment: Environment): string | undefined {
  const text = option ?? (environment.DOMAINS_TODAY || undefined);
  if (text !== undefined && !isDay(text))
    throw new Error(`'${text}' is not a day such as 2026-11-21`);
  return text;
}

function explainArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) return { kind: "help", text: helpOf("explain") };
  const [name, tooMuch] = positionals;
  if (name === undefined || tooMuch !== undefined)
    throw new Error("Name one rule, such as `api-domains explain name-unique`");
  return { kind: "explain", name };
}

function rulesArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: { help: { type: "boolean", short: "h" } },
  });
  return values.help === true ? { kind: "help", text: helpOf("rules") } : { kind: "rules" };
}

/** What the CDKTF app is asked for. */
export type SynthArguments =
  | {
      readonly kind: "synth";
      readonly config: string;
      readonly root: string | undefined;
      /** The day for which acceptances are judged. Undefined: the clock's. */
      readonly today: string | undefined;
      /** Whether to compare only, and write nothing. */
      readonly check: boolean;
    }
  | { readonly kind: "help"; readonly text: string }
  | Mistake;

/** The arguments of the CDKTF app, which cdktf itself starts without any. */
export function readSynthArguments(
  args: readonly string[],
  environment: Environment,
): SynthArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        config: { type: "string", short: "c" },
        root: { type: "string" },
        check: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help === true) return { kind: "help", text: helpOf("synth") };
    const config = configPath(values.config, environment);
    const root = rootPath(values.root, environment);
    const today = dayOf(undefined, environment);
    return { kind: "synth", config, root, today, check: values.check === true };
  } catch (error) {
    return mistakeOf("npm run synth -- --help", error);
  }
}

/** Where the fleet is: the argument first, then the environment, then the checkout's own. */
function configPath(path: string | undefined, environment: Environment): string {
  if (path === "") throw new Error("The path is empty");
  // An empty variable is how shells and CI systems say that there is none.
  return path ?? (environment.DOMAINS_CONFIG || DEFAULT_CONFIG);
}

/** The folder that all files of the fleet are in, where somebody says it. */
function rootPath(path: string | undefined, environment: Environment): string | undefined {
  if (path === "") throw new Error("The path of the root is empty");
  return path ?? (environment.DOMAINS_ROOT || undefined);
}

function orMistake(command: string, read: () => Arguments): Arguments {
  try {
    return read();
  } catch (error) {
    return mistakeOf(`api-domains ${command} --help`, error);
  }
}

/** Node's first sentence tells what is wrong; what it advises after that is not for our options. */
function mistakeOf(help: string, error: unknown): Mistake {
  const text = error instanceof Error ? error.message : String(error);
  const [fact = ""] = text.split(/\. (?:To specify|This command)|\.$/);
  return mistake(`${fact}.`, help);
}

function mistake(fact: string, help: string): Mistake {
  return { kind: "mistake", message: `${fact} \`${help}\` tells more.` };
}
