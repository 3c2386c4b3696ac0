import { inWords } from "../findings/in-words";
import { inside } from "../findings/place";
import { parseArn } from "../model/arn";
import type { RegionalText } from "../model/regional-text";
import { textIn } from "../model/regional-text";
import { mayAllBeRegions } from "../model/regions";
import type { Violation } from "./rule";

/** Something of a region that is made in several, or that what is made there uses. */
export interface RegionalUse {
  /** Such as `KMS key`. */
  readonly what: string;
  readonly arns: RegionalText;
  /** Of what uses it. */
  readonly name: string;
  /** Where that is made, each region once. */
  readonly regions: readonly string[];
}

/** What is written for a region where nothing uses it. */
export function needlessArns({ what, arns, name, regions }: RegionalUse): Violation[] {
  return keysOf(arns)
    .filter((region) => !regions.includes(region))
    .map((region) => ({
      at: inside(arns.at, region),
      message: `there is a ${what} for ${region}, where "${name}" is not made`,
      help: `Take it out, or correct the region; "${name}" is made in ${inWords(regions)}.`,
    }));
}

/** A region of the use for which nothing is written, or something of another region. */
export function misplacedArn(use: RegionalUse, region: string): Violation[] {
  const { what, arns, name, regions } = use;
  const isMap = typeof arns.value !== "string";
  const text = textIn(arns, region);
  if (text === undefined) {
    const slip = keysOf(arns).some((key) => !regions.includes(key));
    if (slip || !mayAllBeRegions([region])) return [];
    const message = `"${name}" is made in ${region} too, and there is no ${what} for it`;
    return [{ at: arns.at, message, help: `Add \`${region}: arn:…\`.` }];
  }
  const actual = parseArn(text)?.region;
  if (actual === undefined || actual === "" || actual === region) return [];
  if (!mayAllBeRegions([actual, region])) return [];
  const help =
    regions.length === 1 || isMap
      ? `Give the ARN of one in ${region}.`
      : `Write one for each region: \`{ ${regions.map((each) => `${each}: arn:…`).join(", ")} }\`.`;
  return [
    {
      at: isMap ? inside(arns.at, region) : arns.at,
      message: `the ${what} is in ${actual}, but "${name}" is made in ${region}`,
      help,
    },
  ];
}

function keysOf({ value }: RegionalText): string[] {
  return typeof value === "string" ? [] : [...value.keys()];
}
