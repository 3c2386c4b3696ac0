import { closestName } from "../findings/closest-name";
import type { Explanation } from "../findings/explanation";
import { type Finding, hasErrors, type Severity } from "../findings/finding";
import { inside, isInside } from "../findings/place";
import type { Acceptance } from "../model/acceptance";
import {
  acceptErrorRefused,
  acceptExpired,
  acceptNeedless,
  acceptRuleKnown,
} from "./acceptance-explanations";

/** A finding that somebody has accepted. */
export interface Accepted<Found extends Finding = Finding> {
  readonly finding: Found;
  readonly acceptance: Acceptance;
}

export interface AfterAcceptances {
  /** What remains, with what is wrong with the acceptances themselves. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Accepted[];
}

/**
 * Takes out of the findings what the fleet accepts today. `severities` has every id that a finding
 * can have; `today` is a day such as `2026-11-21`.
 */
export function applyAcceptances(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  severities: ReadonlyMap<string, Severity>,
  today: string,
): AfterAcceptances {
  const inForce = acceptances.filter(
    ({ rule, until }) => until >= today && severities.get(rule) !== "error",
  );
  const accepted = findings.flatMap((finding): Accepted[] => {
    const acceptance = inForce.find((each) => accepts(each, finding));
    return acceptance === undefined ? [] : [{ finding, acceptance }];
  });
  const gone = new Set(accepted.map((each) => each.finding));
  const used = new Set(accepted.map((each) => each.acceptance));
  const unused = acceptances.filter((acceptance) => !used.has(acceptance));
  const problems = unused.map((acceptance) => {
    const needed = findings.some((finding) => accepts(acceptance, finding));
    return problemOf(acceptance, severities, needed && acceptance.until < today);
  });
  // What the rules could not see because of an error may be what an acceptance is for.
  const sure = (problem: Finding) => problem.ruleId !== acceptNeedless.id || !hasErrors(findings);
  return {
    findings: [...findings.filter((finding) => !gone.has(finding)), ...problems.filter(sure)],
    accepted,
  };
}

function accepts(acceptance: Acceptance, finding: Finding): boolean {
  const places = [finding.at, ...(finding.usedBy ?? [])];
  return acceptance.rule === finding.ruleId && places.some((at) => isInside(at, acceptance.entry));
}

/** Why an acceptance accepts nothing. */
function problemOf(
  acceptance: Acceptance,
  severities: ReadonlyMap<string, Severity>,
  expired: boolean,
): Finding {
  const { rule, until } = acceptance;
  const severity = severities.get(rule);
  if (severity === undefined) {
    const meant = closestName(rule, [...severities.keys()]);
    return problem(acceptRuleKnown, acceptance, {
      message: `there is no rule "${rule}"`,
      help: `${meant === undefined ? "" : `Did you mean \`${meant}\`? `}\`npx api-domains rules\` lists them.`,
    });
  }
  if (severity === "error") {
    return problem(acceptErrorRefused, acceptance, {
      message: `${rule} is an error, and errors cannot be accepted`,
      help: "Put right what it finds, if it still finds something, and take this acceptance out.",
    });
  }
  if (expired) {
    return problem(acceptExpired, acceptance, {
      message: `the acceptance of ${rule} ended on ${until}`,
      help: "Put right what it was for. Or, if it is still right to live with that, give it a later day in `until`.",
    });
  }
  return problem(acceptNeedless, acceptance, {
    message: `${rule} finds nothing here that this could accept`,
    help: "Take the acceptance out.",
  });
}

function problem(
  { id, severity, docs }: Explanation,
  { at }: Acceptance,
  told: { readonly message: string; readonly help: string },
): Finding {
  const key = id === acceptExpired.id ? "until" : "rule";
  return { ruleId: id, severity, at: inside(at, key), docs, ...told };
}
