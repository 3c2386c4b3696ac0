import { inside, type Place } from "../findings/place";
import { regionalApiKey } from "./api";
import { type Domain, regionsOf } from "./domain";

/** A stage of an API that a domain leads to in one of its regions. */
export interface MappedStage {
  readonly domain: Domain;
  readonly region: string;
  /** The name of the API in the fleet. */
  readonly api: string;
  /** What is the same for all that lead to the API, whatever its names in the fleet are. */
  readonly apiKey: string;
  readonly stage: string;
  /** Where the mapping names the API. */
  readonly at: Place;
}

/** The stages that a domain leads to, each once in a region. */
export function mappedStages(domain: Domain): MappedStage[] {
  const stages = domain.mappings.flatMap(({ at, api: { name, target } }) =>
    regionsOf(domain).flatMap((region) => {
      const made = target?.regions.get(region);
      if (made === undefined) return [];
      const apiKey = regionalApiKey(name, made, region);
      return [{ domain, region, api: name, apiKey, stage: made.stage, at: inside(at, "api") }];
    }),
  );
  return [...new Map(stages.reverse().map((each) => [mappedStageKey(each), each])).values()];
}

/** What is the same for two mappings of one stage. */
export function mappedStageKey({ apiKey, stage }: MappedStage): string {
  return `${apiKey} ${stage}`;
}
