import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readSynthArguments } from "../../lib/cli/arguments";
import { checkFleet } from "../../lib/cli/check-fleet";
import type { Account } from "../../lib/model/account";
import type { Fleet } from "../../lib/model/fleet";
import { renderFindings } from "../../lib/report/render-findings";
import {
  describeProvider,
  findProvider,
  terraformConfiguration,
} from "../terraform/provider-source";
import { runCommand } from "../terraform/run-command";
import { clientsFor } from "./clients";
import { readHoldings, readRecords } from "./holdings";
import { writeLocalFleet } from "./local-fleet";
import { MotoServer } from "./moto-server";
import { renderHoldings } from "./render-holdings";
import { makeStandIns, placesOf } from "./stand-ins";

/** Deploys a fleet to an AWS on this machine with `cdktf deploy`, and shows what was made there. */
async function main(): Promise<number> {
  const command = readSynthArguments(process.argv.slice(2), process.env);
  if (command.kind !== "synth") {
    console.log("Usage: npm run deploy:local -- [-c PATH]");
    return command.kind === "help" ? 0 : 2;
  }
  const { fleet, findings } = checkFleet(command.config, new Date().toISOString().slice(0, 10));
  if (fleet === undefined) {
    console.log(renderFindings(findings));
    return 1;
  }
  const server = await MotoServer.start(process.env);
  const folder = mkdtempSync(join(tmpdir(), "api-domains-local-"));
  try {
    return await deploy(command.config, fleet, server, folder);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function deploy(
  config: string,
  fleet: Fleet,
  server: MotoServer,
  folder: string,
): Promise<number> {
  console.log("Making what the fleet refers to: zones, APIs, VPC endpoints");
  const replacements = await makeStandIns(fleet, server.url);
  const source = findProvider(process.env);
  console.log(`Deploying with ${describeProvider(source)}`);
  const { code } = await runCommand(
    process.execPath,
    [
      resolve("node_modules/cdktf-cli/bundle/bin/cdktf"),
      "deploy",
      "*",
      "--auto-approve",
      "--skip-provider-lock",
    ],
    {
      cwd: checkoutIn(folder),
      env: {
        ...process.env,
        ...server.environment,
        DOMAINS_CONFIG: localFleet(config, replacements, folder),
        TF_CLI_CONFIG_FILE: configurationIn(folder, terraformConfiguration(source)),
        CHECKPOINT_DISABLE: "1",
        CI: "1",
      },
      watch: (text) => process.stdout.write(text),
    },
  );
  console.log(await show(fleet, server.url));
  return code;
}

/** A folder that is the checkout to cdktf, but keeps stacks and state to itself. */
function checkoutIn(folder: string): string {
  const checkout = join(folder, "checkout");
  mkdirSync(checkout);
  for (const name of [
    "main.ts",
    "lib",
    "stacks",
    "node_modules",
    "package.json",
    "tsconfig.json",
    "cdktf.json",
  ]) {
    symlinkSync(resolve(name), join(checkout, name));
  }
  return checkout;
}

function localFleet(
  config: string,
  replacements: Awaited<ReturnType<typeof makeStandIns>>,
  folder: string,
): string {
  const fleet = join(folder, "fleet");
  mkdirSync(fleet);
  return writeLocalFleet(config, replacements, fleet);
}

function configurationIn(folder: string, text: string): string {
  const file = join(folder, "terraform.rc");
  writeFileSync(file, text);
  return file;
}

/** What the local AWS holds in every account and region that the fleet works in. */
async function show(fleet: Fleet, endpoint: string): Promise<string> {
  const zoneAccounts = new Set<Account | undefined>(
    fleet.zones.map((zone) => (zone.kind === "hosted" ? zone.account?.target : undefined)),
  );
  const holdings = await Promise.all(
    placesOf(fleet.domains).map(async ({ region, account }) => {
      const held = await readHoldings(await clientsFor(endpoint, region, account));
      return renderHoldings([account?.name, region].filter((part) => part).join(" "), held);
    }),
  );
  const records = await Promise.all(
    [...zoneAccounts].map(async (account) =>
      readRecords(await clientsFor(endpoint, "us-east-1", account)),
    ),
  );
  return `${holdings.join("\n")}\nRoute 53\n${records
    .flat()
    .map((record) => `  ${record}\n`)
    .join("")}`;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
