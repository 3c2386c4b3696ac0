import { regions } from "./regions";

/**
 * Regions that Terraform itself lacks, which has a list of its own for S3 backends and refuses others
 * with `Invalid region value`: 1.11.4 refuses the first ones. The others opened after 1.5.0 of June
 * 2023, and 1.11.0 has them.
 */
const afterTerraform11 = [
  "ap-east-2",
  "ap-southeast-6",
  "eusc-de-east-1",
  "us-isob-west-1",
  "me-west-1",
  "sa-west-1",
];
const afterTerraform5 = [
  "il-central-1",
  "ca-west-1",
  "ap-southeast-5",
  "ap-southeast-7",
  "mx-central-1",
  "us-isof-east-1",
  "us-isof-south-1",
  ...afterTerraform11,
];

/** Whether every version of Terraform from 1.5.0, or from 1.11.0, takes the region for a backend. */
export function isKnownToTerraform(region: string, since: "1.5.0" | "1.11.0"): boolean {
  const lacking = since === "1.5.0" ? afterTerraform5 : afterTerraform11;
  return regions.has(region) && !lacking.includes(region);
}
