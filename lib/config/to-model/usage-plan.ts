import { inside, type Place } from "../../findings/place";
import type { Api } from "../../model/api";
import type { MethodSettings } from "../../model/stage";
import type { UsagePlan } from "../../model/usage-plan";
import { defaults } from "../defaults";
import type { WrittenUsagePlan } from "../schema/usage-plan";
import { type Names, refer } from "./lookup";
import { toMethods, toThrottle } from "./stage";

export function toUsagePlan(
  name: string,
  written: WrittenUsagePlan,
  at: Place,
  apis: Names<Api>,
): UsagePlan {
  const { quota, keys = [] } = written;
  return {
    at,
    name,
    apis: written.apis.map((api, index) => refer(apis, api, inside(at, "apis", index))),
    throttle: toThrottle(written.throttle, inside(at, "throttle")),
    methods: new Map(
      Object.entries(written.methods ?? {}).map(
        ([api, methods]): [string, ReadonlyMap<string, MethodSettings>] => [
          api,
          toMethods(methods, inside(at, "methods", api)),
        ],
      ),
    ),
    quota: quota && {
      at: inside(at, "quota"),
      limit: quota.limit,
      period: quota.period,
      offset: quota.offset ?? defaults.quotaOffset,
    },
    keys: keys.map((key, index) => ({ at: inside(at, "keys", index), name: String(key) })),
    description: written.description,
    tags: written.tags ?? {},
  };
}
