import { inside, type Place } from "../../findings/place";
import type { Api } from "../../model/api";
import type { HealthCheck } from "../../model/health-check";
import { healthCheckers } from "../../model/health-checkers";
import { defaults } from "../defaults";
import type { WrittenHealthCheck } from "../schema/health-check";
import { type Names, refer } from "./lookup";

export function toHealthCheck(
  { path, intervalSeconds, failureThreshold, checkers, alarm, existing: ids }: WrittenHealthCheck,
  at: Place,
  apis: Names<Api>,
): HealthCheck {
  if (ids !== undefined) return { kind: "existing-checks", at, ids: new Map(Object.entries(ids)) };
  if (alarm === undefined) {
    return {
      kind: "probe",
      at,
      path: path ?? "",
      intervalSeconds: intervalSeconds ?? defaults.healthCheckIntervalSeconds,
      failureThreshold: failureThreshold ?? defaults.healthCheckFailureThreshold,
      checkers: checkers ?? healthCheckers,
    };
  }
  const { existing, api, errors, minutes } = alarm;
  const withoutData = alarm.withoutData ?? defaults.alarmWithoutData;
  if (existing !== undefined) {
    return { kind: "existing-alarms", at, names: new Map(Object.entries(existing)), withoutData };
  }
  return {
    kind: "own-alarm",
    at,
    api: api === undefined ? undefined : refer(apis, api, inside(at, "alarm", "api")),
    errors: errors ?? 0,
    minutes: minutes ?? defaults.alarmMinutes,
    withoutData,
  };
}
