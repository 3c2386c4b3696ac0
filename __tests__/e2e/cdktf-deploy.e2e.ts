import { runCommand } from "../../scripts/terraform/run-command";

test("npm run deploy:local deploys an example with cdktf and shows what it made", async () => {
  const { code, output } = await runCommand(
    "npm",
    ["run", "--silent", "deploy:local", "--", "-c", "examples/edge/domains.yaml"],
    { cwd: process.cwd(), env: process.env },
  );
  expect(output).toContain("Apply complete! Resources: 7 added, 0 changed, 0 destroyed.");
  expect(output.slice(output.lastIndexOf("\neu-west-1\n") + 1)).toMatch(
    /^eu-west-1\n {2}www-api\.example\.com: orders -> \w+\/prod\n\nus-east-1\n {2}certificate www-api\.example\.com\n\nRoute 53\n {2}_\w+\.www-api\.example\.com\. CNAME acme\/edge-eu-west-1\n {2}www-api\.example\.com\. A\n {2}www-api\.example\.com\. AAAA\n/,
  );
  expect(code).toBe(0);
});
