import { compareStacks } from "../../lib/report/compare-stacks";
import { renderDifferences, renderEqual } from "../../lib/report/render-differences";

const domain = { domain_name: "api.example.com", security_policy: "TLS_1_2", tags: { team: "a" } };
const stack = {
  "//": { metadata: { backend: "local", stackName: "regional-eu-west-1" } },
  data: { aws_vpc_endpoint: { "vpce-1": { id: "vpce-1" } } },
  output: { api: { value: { urls: ["https://api.example.com/"] } } },
  provider: { aws: [{ region: "eu-west-1" }, { alias: "dns", region: "eu-west-1" }] },
  resource: { aws_api_gateway_domain_name: { api: domain } },
  terraform: {
    backend: { local: { path: "../../../state/regional-eu-west-1.tfstate" } },
    required_version: ">= 1.5.0",
  },
};

const texts = (...stacks: [string, object][]) =>
  new Map(stacks.map(([name, json]) => [name, JSON.stringify(json)]));

/** The lines about one stack that was committed as the first and is yielded as the second. */
function told(committed: object, yielded: object): string[] {
  const differences = compareStacks(texts(["s", committed]), texts(["s", yielded]));
  return renderDifferences(differences, "out").split("\n").slice(0, -4);
}

const withResources = (resource: object) => ({ ...stack, resource });

test("equal texts are one line", () => {
  expect(compareStacks(texts(["s", stack]), texts(["s", stack]))).toEqual([]);
  expect(renderEqual(1, "cdktf.out")).toBe("cdktf.out is what the fleet yields: 1 stack\n");
});

test("missing stacks, left over ones and what is no JSON are told, in order, with what to do", () => {
  const committed = new Map([...texts(["old", stack], ["same", stack]), ["broken", "<<<<<<<"]]);
  const yielded = texts(["new", stack], ["same", stack], ["broken", stack]);
  expect(
    renderDifferences(compareStacks(committed, yielded), "cdktf.out"),
  ).toBe(`broken: is not JSON
new: missing
old: left over, the fleet has it no more
  What it made at AWS stays there, and needs it to be deleted: run \`npx cdktf destroy old\`, or queue a destroy plan in its workspace, before this is merged.

3 files in cdktf.out are not what the fleet yields.
\`npm run synth\`, with the same options but \`--check\`, writes what it yields; commit that beside the fleet.
`);
});

describe("of a changed stack is told", () => {
  test("which resources are to be added and removed, by their addresses", () => {
    expect(
      told(
        withResources({ aws_route53_record: { a: {}, b: {} } }),
        withResources({ aws_route53_record: { b: {}, c: {} }, aws_acm_certificate: { b: {} } }),
      ),
    ).toEqual([
      "s: changed",
      "  + aws_acm_certificate.b",
      "  - aws_route53_record.a",
      "  + aws_route53_record.c",
    ]);
  });

  test("which arguments of a resource change: added, removed, changed, and those inside of others", () => {
    const { security_policy: _, ...rest } = domain;
    const after = { ...rest, domain_name: "b.example.com", tags: { team: "b" }, types: ["EDGE"] };
    expect(told(stack, withResources({ aws_api_gateway_domain_name: { api: after } }))).toEqual([
      "s: changed",
      "  ~ aws_api_gateway_domain_name.api: domain_name, security_policy, tags.team, types",
    ]);
  });

  test("a list as a whole, and nothing of keys that stand in another order", () => {
    const rules = (first: object, second: object) =>
      withResources({ aws_wafv2_web_acl: { a: { rule: [first, second] } } });
    expect(told(rules({ a: 1, b: 2 }, { c: 3 }), rules({ b: 2, a: 1 }, { c: 4 }))).toEqual([
      "s: changed",
      "  ~ aws_wafv2_web_acl.a: rule",
    ]);
    expect(told(rules({ a: 1, b: 2 }, { c: 3 }), rules({ b: 2, a: 1 }, { c: 3 }))).toEqual([
      "s: says the same in other bytes",
    ]);
  });

  test("what changes of data sources, outputs, providers and the backend", () => {
    const after = {
      ...stack,
      data: {},
      output: { api: { value: { urls: [] } }, shop: {} },
      provider: { aws: [{ region: "eu-west-1" }, { alias: "dns", region: "us-east-1" }] },
      terraform: {
        backend: { s3: { bucket: "b" } },
        required_version: ">= 1.11.0",
        required_providers: {},
      },
    };
    expect(told(stack, after)).toEqual([
      "s: changed",
      "  - data.aws_vpc_endpoint.vpce-1",
      "  ~ output api: value.urls",
      "  + output shop",
      "  ~ provider aws.dns: region",
      "  ~ terraform backend: local, s3",
      "  + terraform required_providers",
      "  ~ terraform required_version",
    ]);
  });

  test("a move to HCP Terraform", () => {
    const cloud = { organization: "acme", workspaces: { name: "acme-s" } };
    expect(told(stack, { ...stack, terraform: { cloud } })).toEqual([
      "s: changed",
      "  - terraform backend",
      "  + terraform cloud",
      "  - terraform required_version",
    ]);
  });

  test("a change of cdktf's notes only where it is the only one", () => {
    const notes = { "//": { metadata: {} } };
    expect(told(stack, { ...stack, ...notes })).toEqual([
      "s: changed",
      "  ~ notes for cdktf: metadata.backend, metadata.stackName",
    ]);
    expect(told(stack, { ...stack, ...notes, output: {} })).toEqual([
      "s: changed",
      "  - output api",
    ]);
  });

  test("no more than a reviewer reads", () => {
    const records = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`r${i + 10}`, {}]));
    const lines = told(withResources({}), withResources({ aws_route53_record: records }));
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("  and 5 more");
  });

  test("nothing that moves the cursor of a terminal", () => {
    expect(told(stack, withResources({ x: { "\u001b[2J": {} } }))[2]).toBe("  + x.\\u001b[2J");
  });
});

test("a manifest is compared by its stacks", () => {
  const manifest = (dependencies: string[]) => ({ stacks: { a: { dependencies }, b: {} } });
  expect(told(manifest([]), manifest(["b"]))).toEqual(["s: changed", "  ~ stacks a: dependencies"]);
  expect(told({ ...manifest([]), version: "1" }, manifest([]))).toEqual([
    "s: changed",
    "  - version",
  ]);
});
