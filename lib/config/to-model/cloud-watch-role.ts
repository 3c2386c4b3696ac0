import type { Place } from "../../findings/place";
import type { CloudWatchRole } from "../../model/cloud-watch-role";
import type { WrittenFleet } from "../written-fleet";

export function toCloudWatchRole(
  written: string | undefined,
  at: Place,
): CloudWatchRole | undefined {
  if (written === undefined) return undefined;
  if (written === "managed" || written === "external") return { kind: written, at };
  return { kind: "existing", at, arn: written };
}

/** What the fleet says for all accounts. What could not be understood is nobody else's affair. */
export function fleetCloudWatchRole({
  cloudWatchRole,
  unreadable,
}: WrittenFleet): CloudWatchRole | undefined {
  const [first] = cloudWatchRole;
  if (first?.written !== undefined) return toCloudWatchRole(first.written, first.at);
  if (first !== undefined) return { kind: "external", at: first.at };
  if (unreadable.includes("cloudWatchRole"))
    return { kind: "external", at: { file: "", path: [] } };
  return undefined;
}
