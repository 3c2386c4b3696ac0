import { attachedIn } from "../../lib/config/attached-file";
import { locateFindings } from "../../lib/config/locate-findings";
import { parseConfig } from "../../lib/config/parse-config";
import type { LocatedFinding } from "../../lib/findings/finding";
import { checkRules } from "../../lib/rules/check-rules";
import { exampleFleet } from "../../lib/rules/example-fleet";
import { goodMutualTls } from "../../lib/rules/mutual-tls-example";
import { DAY } from "./findings-for";

/** The name of the truststore of the examples. */
export const TRUSTSTORE = "truststores/partners.pem";

/** All but notes that is found in a truststore, on a day, with where in it. */
export function foundInTruststore(content: string | Uint8Array, today = DAY): LocatedFinding[] {
  const { fleet, findings, texts } = parseConfig(
    [
      { name: "fleet.yaml", text: exampleFleet },
      { name: "domains.yaml", text: goodMutualTls },
    ],
    { readAttached: attachedIn({ [TRUSTSTORE]: content }) },
  );
  const rules = fleet === undefined ? [] : checkRules(fleet, today);
  return locateFindings([...findings, ...rules], texts).filter(
    ({ severity }) => severity !== "note",
  );
}

/** The same as rule, line in the truststore, and message. */
export function toldOfTruststore(content: string | Uint8Array, today = DAY) {
  return foundInTruststore(content, today).map(({ ruleId, at, line, message }) => {
    expect(at.file).toBe(TRUSTSTORE);
    return [ruleId.replace("mutual-tls-truststore-", ""), line, message];
  });
}
