import { refuse } from "./refuse";

interface WrittenApi {
  readonly kind: string;
  readonly openapi?: string | undefined;
  readonly stage?:
    | {
        readonly throttle?: unknown;
        readonly methods?: Readonly<Record<string, unknown>> | undefined;
      }
    | undefined;
}

/** Refuses throttles where only the stage's own configuration can have them. */
export function refuseThrottles(
  { kind, openapi, stage }: WrittenApi,
  context: Parameters<typeof refuse>[0],
): void {
  if (kind === "rest" && stage?.methods?.$default !== undefined) {
    const help = "Write a method and a path, such as `GET /orders`; `throttle` is for all of them.";
    refuse(context, ["stage", "methods", "$default"], "is a route of HTTP APIs only", help);
  }
  if (kind === "rest" || openapi !== undefined) return;
  for (const key of ["throttle", "methods"] as const) {
    if (stage?.[key] === undefined) continue;
    const help =
      "Take it out; whoever makes the stage sets it there, as a part of the stage. Or let the fleet make an HTTP API: `openapi: <file>`.";
    const message = "goes with REST APIs, or with `openapi`: this stage exists already";
    refuse(context, ["stage", key], message, help);
  }
}
