import { sections } from "../facts/index";
import { closestName } from "../findings/closest-name";
import { planStacks } from "../plan/plan-stacks";
import { type CheckReport, hasTooManyWarnings } from "../report/check-report";
import { renderFactText } from "../report/render-facts";
import { renderGithub } from "../report/render-github";
import { renderJson } from "../report/render-json";
import { renderReport } from "../report/render-report";
import { renderRules } from "../report/render-rules";
import { renderSarif } from "../report/render-sarif";
import { withColours, withoutColours } from "../report/style";
import type { Arguments } from "./arguments";
import { checkFleet } from "./check-fleet";
import type { CommandResult, Surroundings } from "./command-result";
import { explanations } from "./explanations";
import { printPolicies } from "./print-policies";
import { rulePage } from "./rule-page";

export function runCommand(command: Arguments, surroundings: Surroundings): CommandResult {
  switch (command.kind) {
    case "help":
      return printed(command.text);
    case "mistake":
      return { output: "", errors: `${command.message}\n`, exitCode: 2 };
    case "rules":
      return printed(renderRules(explanations));
    case "explain":
      return explain(command.name);
    case "check":
      return check(command, surroundings);
    case "iam":
      return printPolicies(command, surroundings);
    default:
      return command satisfies never;
  }
}

function printed(output: string): CommandResult {
  return { output, errors: "", exitCode: 0 };
}

function explain(name: string): CommandResult {
  const explanation = explanations.find(({ id }) => id === name);
  const facts = sections.flatMap((section) => section.facts);
  if (explanation !== undefined) return printed(rulePage(explanation));
  const fact = facts.find(({ id }) => id === name.toUpperCase());
  if (fact !== undefined) return printed(renderFactText(fact));
  const meant = closestName(
    name,
    [...explanations, ...facts].map(({ id }) => id),
  );
  const hint =
    meant === undefined ? "`api-domains rules` lists them." : `Did you mean \`${meant}\`?`;
  return { output: "", errors: `There is no rule '${name}'. ${hint}\n`, exitCode: 2 };
}

function check(
  { config, root, format, maxWarnings, today }: Extract<Arguments, { kind: "check" }>,
  surroundings: Surroundings,
): CommandResult {
  const day = today ?? surroundings.today;
  const { fleet, findings, accepted, readable } = checkFleet(config, day, root);
  const plans = fleet === undefined ? undefined : planStacks(fleet);
  const report: CheckReport = { config, findings, accepted, plans, maxWarnings };
  const style = surroundings.colours ? withColours : withoutColours;
  const renderers = {
    text: () => renderReport(report, style),
    json: () => renderJson(report),
    sarif: () => renderSarif(report, explanations),
    github: () => renderGithub(report),
  };
  const failed = fleet === undefined || hasTooManyWarnings(report);
  return { output: renderers[format](), errors: "", exitCode: readable ? (failed ? 1 : 0) : 2 };
}
