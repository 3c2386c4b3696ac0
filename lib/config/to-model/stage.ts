import { inside, type Place } from "../../findings/place";
import type { MethodSettings, StageSettings, Throttle } from "../../model/stage";
import type { WrittenStage, WrittenThrottle } from "../schema/stage";
import { toStageLogs } from "./stage-logs";

export function toStageSettings(written: WrittenStage, at: Place): StageSettings {
  return {
    at,
    variables: written.variables ?? {},
    throttle: toThrottle(written.throttle, inside(at, "throttle")),
    methods: toMethods(written.methods ?? {}, inside(at, "methods")),
    clientCertificate: written.clientCertificate && {
      at: inside(at, "clientCertificate"),
      ...written.clientCertificate,
    },
    logs: toStageLogs(written, at),
  };
}

export function toMethods(
  written: NonNullable<WrittenStage["methods"]>,
  at: Place,
): ReadonlyMap<string, MethodSettings> {
  return new Map(
    Object.entries(written).map(([method, { throttle }]) => {
      const place = inside(at, method);
      return [method, { at: place, throttle: toThrottle(throttle, inside(place, "throttle")) }];
    }),
  );
}

export function toThrottle(written: WrittenThrottle | undefined, at: Place): Throttle | undefined {
  return written && { at, ...written };
}
