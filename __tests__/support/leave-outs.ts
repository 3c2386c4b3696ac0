import { type EmittedResource, EVALUATED, type Json, type JsonMap } from "./emitted-resources";

/** An edit of a fleet as one argument sees it: it was there, and is left out or switched off. */
export interface LeaveOut {
  readonly type: string;
  /** The names of the argument and of the blocks that it is in. */
  readonly names: readonly string[];
  /** `left out`, or the value that it gets. */
  readonly becomes: string;
  readonly before: EmittedResource;
  /** All that the edit changes: an argument may be there in place of another one. */
  readonly changes: readonly Change[];
}

interface Change {
  readonly way: Way;
  readonly value: Json | undefined;
}

/** Names of arguments and numbers of list items. */
type Way = readonly (string | number)[];

/** A map or block of a resource: the resource itself, or one inside it. */
interface Holder {
  readonly resource: EmittedResource;
  readonly way: Way;
  readonly map: JsonMap;
}

/** Maps whose keys are the user's. Each is one argument. */
const MAPS = new Set(["tags", "variables", "stage_variables", "triggers", "dimensions"]);

/** How many of the values of an argument are tried. */
const VALUES = 3;

/** What parts the resources of a type so that no edit makes one of the other: arguments are left out among equals. */
const KINDS: Readonly<Record<string, (written: JsonMap) => unknown>> = {
  // Stages that the fleet makes, and those of others, which are in stacks of their own.
  aws_api_gateway_method_settings: ({ rest_api_id: api }) => api === EVALUATED,
  // What leads to a domain, and what proves a name: at other addresses.
  aws_route53_record: ({ alias }) => alias !== undefined,
  // In the stack's bucket, and in one that exists: another bucket makes another object.
  aws_s3_object: ({ bucket }) => bucket === EVALUATED,
};

/** For all arguments that some resources of a type have and others do not, or have switched off. */
export function leaveOuts(resources: readonly EmittedResource[]): LeaveOut[] {
  const groups = new Map<string, Holder[]>();
  for (const holder of resources.flatMap((resource) => within(resource, [], resource.written))) {
    const { type, written } = holder.resource;
    const at = JSON.stringify([type, KINDS[type]?.(written), ...namesOf(holder.way)]);
    groups.set(at, [...(groups.get(at) ?? []), holder]);
  }
  return [...groups.values()].flatMap((holders) => {
    const keys = new Set(holders.flatMap(({ map }) => Object.keys(map)));
    return [...keys].flatMap((key) => ofArgument(key, holders));
  });
}

function within(resource: EmittedResource, way: Way, map: JsonMap): Holder[] {
  const inner = Object.entries(map).flatMap(([key, value]) => {
    if (MAPS.has(key)) return [];
    if (isMap(value)) return within(resource, [...way, key], value);
    const items: readonly Json[] = Array.isArray(value) ? value : [];
    return items.flatMap((item, index) =>
      isMap(item) ? within(resource, [...way, key, index], item) : [],
    );
  });
  return [{ resource, way, map }, ...inner];
}

function namesOf(way: Way): string[] {
  return way.filter((step) => typeof step === "string");
}

function ofArgument(key: string, holders: readonly Holder[]): LeaveOut[] {
  const without = holders.flatMap(({ map }) => (map[key] === undefined ? [map] : []));
  const values = new Map(holders.map(({ map }) => [JSON.stringify(map[key]), map[key]]));
  const off = [...values].filter(([, value]) => isOff(value));
  return withDistinct(key, holders).flatMap(({ resource, way, map }) => {
    const edit = (becomes: string, changes: readonly [string, Json | undefined][]) => ({
      type: resource.type,
      names: namesOf([...way, key]),
      becomes,
      before: resource,
      changes: changes.map(([name, value]) => ({ way: [...way, name], value })),
    });
    const nearest = nearestTo(map, without);
    const leftOut = nearest === undefined ? [] : [edit("left out", towards(map, nearest))];
    return [...leftOut, ...off.map(([text, value]) => edit(text, [[key, value]]))];
  });
}

/** A holder for each of some values of a key that say something, in the largest resource that has it. */
function withDistinct(key: string, holders: readonly Holder[]): Holder[] {
  const byValue = new Map<string, Holder>();
  for (const holder of holders) {
    const value = holder.map[key];
    if (value === undefined || isOff(value)) continue;
    const known = byValue.get(JSON.stringify(value));
    if (known === undefined || sizeOf(known) < sizeOf(holder))
      byValue.set(JSON.stringify(value), holder);
  }
  const largest = [...byValue.values()].toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return largest.slice(0, VALUES);
}

function sizeOf({ resource }: Holder): number {
  return JSON.stringify(resource.written).length;
}

/** Whether a value says nothing. */
function isOff(value: Json | undefined): boolean {
  return ["[]", "[{}]", '""', "false", "0", '"-1"'].includes(JSON.stringify(value));
}

/** The map that differs least in its keys. */
function nearestTo(map: JsonMap, others: readonly JsonMap[]): JsonMap | undefined {
  const distance = (other: JsonMap) => towards(map, other).length;
  return others.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** What gives a map the keys of another one. What both have stays as it is. */
function towards(map: JsonMap, other: JsonMap): [string, Json | undefined][] {
  const keys = new Set([...Object.keys(map), ...Object.keys(other)]);
  return [...keys].flatMap((key): [string, Json | undefined][] =>
    map[key] === undefined || other[key] === undefined ? [[key, other[key]]] : [],
  );
}

/** The resource after the edit. */
export function afterEdit({ before, changes }: LeaveOut): EmittedResource {
  const written = structuredClone(before.written);
  for (const { way, value } of changes) {
    const holder = way.slice(0, -1).reduce<Writable>((at, step) => at[step] as Writable, written);
    const key = way.at(-1) ?? "";
    if (value === undefined) delete holder[key];
    else holder[key] = value;
  }
  return { ...before, written };
}

type Writable = Record<string | number, Json>;

/** All values that a resource has of an argument, in whichever of its blocks. */
export function valuesAt(data: Json | undefined, names: readonly string[]): Json[] {
  const [name, ...inner] = names;
  if (Array.isArray(data) && (name !== undefined || data.length === 0))
    return data.flatMap((item) => valuesAt(item, names));
  if (data === null || data === undefined) return [];
  if (name === undefined) return [data];
  return isMap(data) ? valuesAt(data[name], inner) : [];
}

function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
