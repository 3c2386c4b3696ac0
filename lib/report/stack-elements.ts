import { isMap } from "./changed-paths";

/** What CDKTF's command line reads and Terraform does not. */
export const NOTES = "notes for cdktf";

/** The parts of a stack's JSON that a reviewer knows by name: resources by address, outputs, the backend. */
export function stackElements(stack: unknown): ReadonlyMap<string, unknown> {
  return new Map(
    entries(stack).flatMap(([section, value]): [string, unknown][] => {
      switch (section) {
        case "resource":
          return byType(value, "");
        case "data":
          return byType(value, "data.");
        case "output":
          return named(value, "output ");
        case "provider":
          return providers(value);
        case "terraform":
          return named(value, "terraform ");
        case "//":
          return [[NOTES, value]];
        default:
          return isMap(value) ? named(value, `${section} `) : [[section, value]];
      }
    }),
  );
}

function byType(section: unknown, prefix: string): [string, unknown][] {
  return entries(section).flatMap(([type, byId]) => named(byId, `${prefix}${type}.`));
}

function named(section: unknown, prefix: string): [string, unknown][] {
  return entries(section).map(([name, value]) => [`${prefix}${name}`, value]);
}

/** Providers stand in a list each, and only their aliases tell them apart. */
function providers(section: unknown): [string, unknown][] {
  return entries(section).flatMap(([name, list]) =>
    (Array.isArray(list) ? list : []).map((provider: unknown): [string, unknown] => {
      const alias = isMap(provider) && typeof provider.alias === "string" ? provider.alias : "";
      return [`provider ${name}${alias === "" ? "" : `.${alias}`}`, provider];
    }),
  );
}

function entries(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}
