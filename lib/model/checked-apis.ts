import type { Api } from "./api";
import type { Mapping, RegionalDomain } from "./domain";
import type { OwnAlarm } from "./health-check";
import { levelsOf } from "./mapping-path";

/** The APIs that a domain maps and that are listed, each once. */
export function mappedApis({ mappings }: Pick<RegionalDomain, "mappings">): Api[] {
  return [...new Set(mappings.flatMap(({ api }) => api.target ?? []))];
}

/** The API whose errors an alarm counts; undefined where there is none, or no telling which. */
export function watchedApi(domain: RegionalDomain, { api }: OwnAlarm): Api | undefined {
  if (api !== undefined) return api.target;
  const [only, ...others] = mappedApis(domain);
  return others.length === 0 ? only : undefined;
}

/** The mapping that answers a path: of those that the path begins with, the longest. */
export function answeringMapping(
  { mappings }: Pick<RegionalDomain, "mappings">,
  path: string,
): Mapping | undefined {
  const called = levelsOf(path.split("?", 1)[0] ?? "");
  const fitting = mappings.filter(({ path: mapped }) =>
    levelsOf(mapped).every((level, index) => called[index] === level),
  );
  return fitting.sort((a, b) => levelsOf(b.path).length - levelsOf(a.path).length)[0];
}
