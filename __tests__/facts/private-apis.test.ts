import { stacksOf } from "../support/stack-json";

const ledger = `domains:
  - name: ledger.internal.example.com
    endpoint: private
    region: eu-west-1
    account: prod
    vpcEndpoints: [vpce-0123456789abcdef0, vpce-0fedcba9876543210]
    mappings: [{ api: ledger }]
`;

interface Statement {
  readonly Principal: unknown;
  readonly Condition?: unknown;
}

/** The statements of the only domain's policy. */
function statements(): Statement[] {
  const stack = stacksOf(ledger)["prod-private-eu-west-1"];
  const { policy } = stack.resource.aws_api_gateway_domain_name.ledger_internal_example_com;
  const document: { Statement: Statement[] } = JSON.parse(policy);
  return document.Statement;
}

test("N-04: the policy of a private domain tells callers apart by their VPC endpoint and by nothing else", () => {
  expect(statements().map(({ Condition }) => Condition)).toEqual([
    undefined,
    {
      StringNotEquals: {
        "aws:SourceVpce": ["vpce-0123456789abcdef0", "vpce-0fedcba9876543210"],
      },
    },
  ]);
});

test("N-05: the policy of a private domain names no principal but everybody", () => {
  expect(statements().map(({ Principal }) => Principal)).toEqual(["*", "*"]);
});
