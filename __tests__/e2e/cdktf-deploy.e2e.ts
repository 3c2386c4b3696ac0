import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../scripts/terraform/run-command";
import { fleetFolder } from "../support/fleet-folder";

const edge = readFileSync("examples/edge/domains.yaml", "utf8");

/** What is left of the tool's temporary folders. */
function leftOver(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("api-domains-local-"));
}

function deployLocal(...args: string[]) {
  const command = ["run", "--silent", "deploy:local", "--", ...args];
  return runCommand("npm", command, { cwd: process.cwd(), env: process.env });
}

test("npm run deploy:local deploys an example with cdktf, then an edit of it, and shows what is there", async () => {
  const folder = fleetFolder({ "edited.yaml": edge.replace("path: orders", "path: v2") });
  const { code, output } = await deployLocal(
    "-c",
    "examples/edge/domains.yaml",
    "--then",
    join(folder, "edited.yaml"),
  );
  expect(output).toContain("Apply complete! Resources: 7 added, 0 changed, 0 destroyed.");
  expect(output).toMatch(/www-api\.example\.com: orders -> \w+\/prod/);
  expect(output.slice(output.lastIndexOf("\neu-west-1\n") + 1)).toMatch(
    /^eu-west-1\n {2}www-api\.example\.com: v2 -> \w+\/prod\n\nus-east-1\n {2}certificate www-api\.example\.com\n\nRoute 53\n {2}_\w+\.www-api\.example\.com\. CNAME acme\/edge-eu-west-1\n {2}www-api\.example\.com\. A\n {2}www-api\.example\.com\. AAAA\n/,
  );
  expect(code).toBe(0);
});

test("npm run deploy:local leaves nothing behind when it is stopped", async () => {
  const before = leftOver();
  const script = ["-r", "tsx/cjs", "scripts/local-aws/deploy-local.ts"];
  const child = spawn(process.execPath, [...script, "-c", "examples/edge/domains.yaml"]);
  let told = "";
  child.stdout.on("data", (data: Buffer) => {
    told += data.toString();
    if (told.includes("Making what") && !child.killed) child.kill("SIGTERM");
  });
  const [code] = await once(child, "exit");
  expect([code, told]).toEqual([1, expect.stringContaining("Stopped: by SIGTERM")]);
  expect(leftOver().filter((name) => !before.includes(name))).toEqual([]);
});
