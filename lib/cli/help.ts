/** The options of all commands that read a fleet and take its path by itself. */
const whichFleet = `  PATH                    the fleet's file, or a folder of files that make one fleet
                          (default: $DOMAINS_CONFIG, else domains.yaml)
  -c, --config PATH       the same
      --root PATH         the folder that all files of the fleet are in: nothing outside is
                          read (default: $DOMAINS_ROOT, else the checkout, the nearest
                          folder above with a .git; else the fleet's own folder)
`;

const commands = {
  check: {
    usage: "api-domains check [PATH] [-f FORMAT] [--max-warnings N]",
    does: "Says what is wrong with the fleet and writes nothing.",
    options: `${whichFleet}  -f, --format FORMAT     text, json, sarif (for code scanning) or github (annotations
                          of a pull request's lines); default: text
      --max-warnings N    more warnings than N are a failure; default: any number is none
      --today YYYY-MM-DD  the day on which acceptances have to be in force
                          and truststores valid; default: $DOMAINS_TODAY, else today
  -h, --help              this text
`,
    after:
      "\nExit code: 0 without errors, 1 with errors or too many warnings, 2 if it cannot run.\n",
  },
  iam: {
    usage: "api-domains iam [PATH] [-a ACCOUNT] [-r ROLE] [-f FORMAT]",
    does: "Prints the policies that deploy the fleet, and nothing else, for each account.",
    options: `${whichFleet}  -a, --account NAME      only this account of the fleet; own_credentials are those that
                          Terraform is started with, state_role is the role of the state
  -r, --role ROLE         deploy (makes the stacks), dns (writes the records), plan (reads
                          for terraform plan) or certificates (reads certificates); with
                          an account too: the documents and nothing else
  -f, --format FORMAT     text or json (accounts, roles and their documents); default: text
      --today YYYY-MM-DD  the day on which acceptances have to be in force
                          and truststores valid; default: $DOMAINS_TODAY, else today
  -h, --help              this text
`,
    after: "\nExit code: 0 without errors, 1 with errors in the fleet, 2 if it cannot run.\n",
  },
  explain: {
    usage: "api-domains explain RULE",
    does: "Tells what a rule looks for and why, or what a fact such as D-01 says.",
    options: `  RULE        the id that a finding shows in brackets
  -h, --help  this text
`,
    after: "",
  },
  rules: {
    usage: "api-domains rules",
    does: "Lists all rules: id, severity and the good state.",
    options: "  -h, --help  this text\n",
    after: "",
  },
  synth: {
    usage: "npm run synth -- [-c PATH] [--root PATH] [--check]",
    does: "Writes the fleet's stacks as Terraform JSON to $CDKTF_OUTDIR, else cdktf.out.",
    options: `  -c, --config PATH  the fleet's file, or a folder of files that make one fleet
                     (default: $DOMAINS_CONFIG, else domains.yaml)
      --root PATH    the folder that all files of the fleet are in: nothing outside is
                     read (default: $DOMAINS_ROOT, else the checkout, the nearest
                     folder above with a .git; else the fleet's own folder)
      --check        write nothing; say how what is there differs from what the
                     fleet yields
  -h, --help         this text
`,
    after: "\nExit code: 0 without errors or differences, 1 with either, 2 if it cannot run.\n",
  },
} as const;

/** The commands of the command line tool; the stacks are written by the CDKTF app. */
export const commandNames = ["check", "iam", "explain", "rules"] as const;

/** The text of a command's `--help`. */
export function helpOf(command: keyof typeof commands): string {
  const { usage, does, options, after } = commands[command];
  return `Usage: ${usage}\n\n${does}\n\n${options}${after}`;
}

/** The text of `--help` without a command. */
export const overview = `Usage: api-domains COMMAND

Host names for APIs on AWS, checked before anything is built.

${commandNames.map((name) => `  ${name.padEnd(8)} ${commands[name].does}\n`).join("")}
\`api-domains COMMAND --help\` tells the options. \`npm run synth\` writes the stacks.
`;
