import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderDifferences } from "../../lib/report/render-differences";
import { compareOutput } from "../../stacks/compare-output";
import { publish } from "../../stacks/publish";
import type { SynthesizedFiles } from "../../stacks/synthesize";

const stack = {
  "//": { metadata: { stackName: "regional-eu-west-1" } },
  data: { aws_vpc_endpoint: { main: { id: "vpce-1" } } },
  output: { api: { value: "a" } },
  provider: { aws: [{ region: "eu-west-1" }, { alias: "us_east_1", region: "us-east-1" }] },
  resource: {
    aws_route53_record: { api_A: { name: "api.example.com", ttl: 60 }, old: { name: "old" } },
  },
  terraform: { backend: { local: { path: "a" } }, required_version: ">= 1.11" },
};

const text = (value: object) => Buffer.from(JSON.stringify(value));
const manifest = ["manifest.json", Buffer.from("{}")] as const;

function filesOf(stacks: Readonly<Record<string, object>>): SynthesizedFiles {
  return new Map([
    manifest,
    ...Object.entries(stacks).map(
      ([name, value]) => [join("stacks", name, "cdk.tf.json"), text(value)] as const,
    ),
  ]);
}

/** What is told when `after` is compared with a folder that holds `before`. */
function told(before: SynthesizedFiles, after: SynthesizedFiles, spoil?: (outdir: string) => void) {
  const outdir = mkdtempSync(join(tmpdir(), "api-domains-test-"));
  try {
    publish(before, outdir);
    spoil?.(outdir);
    return renderDifferences(compareOutput(after, outdir), "cdktf.out").split("\n").slice(2, -1);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

test("equal folders are told to be equal", () => {
  expect(renderDifferences([], "cdktf.out")).toBe("cdktf.out is what the fleet yields\n");
  expect(told(filesOf({ a: stack }), filesOf({ a: stack }))).toEqual([]);
});

test("stacks that are missing or left over are named", () => {
  expect(told(filesOf({ a: stack, b: stack }), filesOf({ b: stack, c: stack }))).toEqual([
    "+ c",
    "- a, which the fleet does not have",
  ]);
});

test("of a stack that differs, every block is named by its address, with the arguments that differ", () => {
  const changed = {
    ...stack,
    "//": { metadata: { stackName: "other" } },
    data: {},
    output: { api: { value: "b" } },
    provider: { aws: [{ region: "eu-west-1" }, { alias: "us_east_1", region: "us-east-2" }] },
    resource: {
      aws_route53_record: { api_A: { name: "api.example.com", ttl: 300, type: "A" }, new: {} },
    },
    terraform: { backend: { local: { path: "b" } }, required_version: ">= 1.11" },
  };
  expect(told(filesOf({ a: stack }), filesOf({ a: changed }))).toEqual([
    "~ a",
    "    ~ aws_route53_record.api_A: ttl, type",
    "    + aws_route53_record.new",
    "    - aws_route53_record.old",
    "    - data.aws_vpc_endpoint.main",
    "    ~ metadata: metadata",
    "    ~ output.api: value",
    "    ~ provider.aws.us_east_1: region",
    "    ~ terraform.backend: local",
  ]);
});

test("a stack that somebody has formatted anew is told to differ in nothing else", () => {
  const formatted = (outdir: string) =>
    writeFileSync(join(outdir, "stacks/a/cdk.tf.json"), JSON.stringify(stack, undefined, 8));
  expect(told(filesOf({ a: stack }), filesOf({ a: stack }), formatted)).toEqual([
    "~ a",
    "    only its spaces or the order of its keys",
  ]);
});

test("a stack that is not JSON, such as one with conflict markers, is told so", () => {
  const conflict = (outdir: string) =>
    writeFileSync(join(outdir, "stacks/a/cdk.tf.json"), "<<<<<<< HEAD\n{}\n");
  expect(told(filesOf({ a: stack }), filesOf({ a: stack }), conflict)).toEqual([
    "~ a, whose file is not JSON",
  ]);
});

test("a manifest that differs is told, as it has the order of the stacks", () => {
  const other = (outdir: string) => writeFileSync(join(outdir, "manifest.json"), "{ }");
  expect(told(filesOf({ a: stack }), filesOf({ a: stack }), other)).toEqual([
    "~ manifest.json, the list of the stacks and their order",
  ]);
});

test("an empty folder lacks everything", () => {
  const outdir = join(tmpdir(), "api-domains-test-that-is-not-there");
  expect(compareOutput(filesOf({ a: stack }), outdir)).toEqual([
    { kind: "manifest" },
    { kind: "missing", stack: "a" },
  ]);
});
