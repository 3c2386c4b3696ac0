import { spawnSync } from "node:child_process";
import { describeProvider, findProvider } from "../../scripts/terraform/provider-source";

/** Where the AWS provider comes from, for the tests that need it. */
export const source = findProvider(process.env);

const hasTerraform = spawnSync("terraform", ["version"]).status === 0;
// In CI a tier that cannot run is a failure, and Terraform says of what.
const available = (hasTerraform && source.kind === "mirror") || process.env.CI === "true";
const needs = hasTerraform ? "the AWS provider in a mirror" : "terraform on the path";

/** `describe` where Terraform and its provider are at hand, else a skipped one. */
export const tier = available ? describe : describe.skip;

/** What the tier uses, or why it is skipped, for the test's report. */
export const using = available
  ? `plan tier: ${describeProvider(source)}`
  : `SKIPPED: the plan tier needs ${needs}`;

/** Whether the provider at hand is older than what the newest TLS policies need. */
export const isOldProvider = source.kind === "mirror" && source.version < "6";
