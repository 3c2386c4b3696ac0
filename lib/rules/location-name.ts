import type { Location } from "../model/routing";

/** A location as the subject of a sentence. */
export function locationName(location: Location): string {
  switch (location.kind) {
    case "default":
      return "the default location";
    case "continent":
      return `the continent ${location.continent}`;
    case "country":
      return location.subdivision === undefined
        ? `the country ${location.country}`
        : `the state ${location.subdivision}`;
    default:
      return location satisfies never;
  }
}
