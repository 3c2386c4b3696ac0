import { exampleConfig, exampleNames } from "../../scripts/examples";
import { findProvider } from "../../scripts/terraform/provider-source";
import { LocalDeployment } from "../support/local-deployment";

/** The examples with a test of their own, and the one that is not to be deployed. */
const elsewhere = [
  "broken",
  "dns-account",
  "edge",
  "external-dns",
  "many-accounts",
  "shared-certificate",
  "two-regions",
];

/** What the provider at hand cannot apply, with what it says. */
const refused: ReadonlyMap<string, RegExp> =
  "version" in findProvider(process.env)
    ? new Map([["enhanced-tls", /No argument or block type is named "endpoint_access_mode"/]])
    : new Map();

test.concurrent.each(exampleNames().filter((name) => !elsewhere.includes(name)))(
  "examples/%s is applied, and needs no further change",
  async (name) => {
    const local = await LocalDeployment.start(exampleConfig(name));
    try {
      const error = refused.get(name);
      if (error !== undefined) {
        await expect(local.apply()).rejects.toThrow(error);
        return;
      }
      await local.apply();
      expect(await local.pendingChanges()).toEqual({});
    } finally {
      local.stop();
    }
  },
);
