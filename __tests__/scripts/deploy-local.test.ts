import { readLocalArguments } from "../../scripts/local-aws/arguments";
import { stuckReason } from "../../scripts/local-aws/stuck";

describe("a deployment to the local AWS", () => {
  test("is stuck when a resource is in the making for three minutes, whatever colours it is told in", () => {
    const line = "\u001b[1maws_lambda_permission.a: Still creating... [3m0s elapsed]\u001b[0m\n";
    expect(stuckReason(line)).toBe(
      'aws_lambda_permission.a: "Still creating" for 3 minutes. The local AWS lacks something that this needs, or refuses it.',
    );
    expect(stuckReason("x.y: Still destroying... [id=a,b, 12m10s elapsed]")).toMatch(/^x\.y: /);
    expect(stuckReason("x.y: Still creating... [2m50s elapsed]")).toBeUndefined();
  });

  test("takes a fleet and the same fleet after an edit", () => {
    expect(readLocalArguments(["-c", "a.yaml", "--then", "b.yaml"], {})).toEqual({
      kind: "deploy",
      config: "a.yaml",
      changed: "b.yaml",
    });
    expect(readLocalArguments([], { DOMAINS_CONFIG: "fleet" })).toEqual({
      kind: "deploy",
      config: "fleet",
      changed: undefined,
    });
    expect(readLocalArguments(["--after", "b.yaml"], {})).toMatchObject({ kind: "mistake" });
  });
});
