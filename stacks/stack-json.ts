import { TerraformElement, TerraformOutput, type TerraformStack } from "cdktf";
import { Defect } from "../lib/findings/defect";
import type { StackPlan } from "../lib/plan/stack-plan";
import { JsonText, type JsonTree } from "./json-tree";
import { resolveTokens } from "./resolve-tokens";

/** What a CDKTF element says of itself in Terraform's JSON. */
interface ElementJson {
  readonly resource?: ByType;
  readonly data?: ByType;
  readonly check?: Readonly<Record<string, object>>;
  readonly locals?: Readonly<Record<string, unknown>>;
  readonly output?: Readonly<Record<string, object>>;
  readonly provider?: Readonly<Record<string, readonly object[]>>;
  readonly terraform?: Readonly<Record<string, object>>;
}

type ByType = Readonly<Record<string, Readonly<Record<string, { "//"?: unknown }>>>>;

/**
 * The JSON of a stack as a tree of texts. CDKTF's own notes on where each resource comes from are
 * left out, since they double the length, and so is its version, which would change every stack
 * when the library does.
 */
export function stackJson(stack: TerraformStack, requires: StackPlan["requires"]): JsonTree {
  const elements = stack.node.findAll().filter(TerraformElement.isTerraformElement);
  const tree: JsonTree = {};
  const aws: unknown[] = [];
  const terraform: Record<string, unknown> = {
    required_version: requires.terraform,
    required_providers: { aws: { source: "hashicorp/aws", version: requires.aws } },
  };
  for (const element of elements) {
    const json: ElementJson = element.toTerraform();
    addByType(tree, "resource", json.resource, stack);
    addByType(tree, "data", json.data, stack);
    addNamed(tree, "check", json.check, stack);
    addNamed(tree, "locals", json.locals, stack);
    addNamed(tree, "output", json.output, stack);
    aws.push(...(json.provider?.aws ?? []));
    Object.assign(terraform, withoutProviders(json.terraform));
  }
  // Last, since it makes a map with a key for every domain: the engine is slower with all maps after it.
  tree["//"] = JsonText.of(notes(stack, elements), 1);
  tree.provider = JsonText.of(resolveTokens(stack, { aws }), 1);
  tree.terraform = JsonText.of(resolveTokens(stack, terraform), 1);
  return tree;
}

/** What the cdktf command line reads: the stack's name, its backend and where its outputs are. */
function notes(stack: TerraformStack, elements: readonly TerraformElement[]): object {
  const metadata: Record<string, unknown> = { backend: "local" };
  const outputs: Record<string, Record<string, string>> = {};
  for (const element of elements) {
    Object.assign(metadata, element.toMetadata());
    if (!TerraformOutput.isTerraformOutput(element)) continue;
    // By the construct that the output is in.
    const construct = element.node.scope?.node.id ?? "";
    const known = outputs[construct] ?? {};
    outputs[construct] = known;
    known[element.node.id] = element.friendlyUniqueId;
  }
  const hasOutputs = Object.keys(outputs).length > 0;
  return {
    metadata: resolveTokens(stack, { ...metadata, overrides: undefined, stackName: stack.node.id }),
    outputs: hasOutputs ? { [stack.node.id]: outputs } : {},
  };
}

function addByType(
  tree: JsonTree,
  section: string,
  byType: ByType = {},
  stack: TerraformStack,
): void {
  for (const [type, byId] of Object.entries(byType)) {
    for (const [id, element] of Object.entries(byId)) {
      delete element["//"];
      const sameType = mapAt(mapAt(tree, section), type);
      requireName(id);
      // CDKTF would keep the last of two and say nothing.
      if (sameType[id] !== undefined) throw new Defect(`two resources are ${type}.${id}`);
      sameType[id] = JsonText.of(resolveTokens(stack, element), 3);
    }
  }
}

function addNamed(
  tree: JsonTree,
  section: "check" | "locals" | "output",
  elements: Readonly<Record<string, unknown>> = {},
  stack: TerraformStack,
): void {
  for (const [id, element] of Object.entries(elements)) {
    const ofSection = mapAt(tree, section);
    requireName(id);
    if (ofSection[id] !== undefined) throw new Defect(`two ${section} are ${id}`);
    ofSection[id] = JsonText.of(resolveTokens(stack, element), 2);
  }
}

/** Ids are parts of addresses, and so of expressions: nothing in them may mean more than a name. */
function requireName(id: string): void {
  if (!/^[\p{L}_][\w\p{L}-]*$/u.test(id))
    throw new Defect(`"${id}" is no name that Terraform takes`);
}

/** The versions that CDKTF asks for are those of its bindings; the plan knows what is needed. */
function withoutProviders(settings: ElementJson["terraform"] = {}): object {
  const { required_providers: _, ...rest } = settings;
  return rest;
}

function mapAt(tree: JsonTree, key: string): JsonTree {
  const value = tree[key];
  if (value !== undefined && !(value instanceof JsonText)) return value;
  const made: JsonTree = {};
  tree[key] = made;
  return made;
}
