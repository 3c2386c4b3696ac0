import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";
import { exampleFleet } from "../../lib/rules/example-fleet";
import { exampleTruststores } from "../../lib/rules/example-truststores";
import { mutualTlsExample } from "../../lib/rules/mutual-tls-example";

/** The rules whose findings remain, and are accepted, in a fleet with a truststore that ends soon. */
function checked(accept: string) {
  const folder = mkdtempSync(join(tmpdir(), "fleet-"));
  try {
    mkdirSync(join(folder, "truststores"));
    writeFileSync(
      join(folder, "truststores", "ending.pem"),
      exampleTruststores["truststores/ending.pem"] ?? "",
    );
    const domains = mutualTlsExample("truststore: truststores/ending.pem", accept);
    writeFileSync(join(folder, "domains.yaml"), domains.replace("apis:", `${exampleFleet}`));
    const { findings, accepted } = checkFleet(join(folder, "domains.yaml"), "2026-11-21");
    return {
      remaining: findings.filter(({ severity }) => severity !== "note").map(({ ruleId }) => ruleId),
      accepted: accepted.map(({ finding }) => finding.ruleId),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rule = "mutual-tls-truststore-expires-soon";

test("a warning in a truststore is accepted at the domain that trusts it", () => {
  const accept = `accept: [{ rule: ${rule}, reason: the next one is there, until: "2026-12-31" }]`;
  expect(checked("alias: true")).toEqual({ remaining: [rule], accepted: [] });
  expect(checked(accept)).toEqual({ remaining: [], accepted: [rule] });
});
