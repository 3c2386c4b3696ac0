import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OWN_CREDENTIALS } from "../../lib/iam/needs-of-plans";
import { MotoServer } from "../../scripts/local-aws/moto-server";
import { runCommand } from "../../scripts/terraform/run-command";
import { stackText, synthesize } from "../../stacks/synthesize";
import { allowing } from "../support/evaluate-policies";
import { plansOf } from "../support/fleets";
import { iamRequests } from "../support/iam-requests";
import { documentsOf } from "../support/policies";
import { type RecordedCall, Recorder } from "../support/recorder";

const plans = plansOf({
  project: "acme",
  terraform: { backend: { kind: "s3", bucket: "states", region: "us-east-1" } },
  zones: { "example.com": { id: "Z1" } },
  apis: { orders: { kind: "rest", regions: { "us-east-1": { id: "a1", stage: "prod" } } } },
  domains: [
    {
      name: "api.example.com",
      endpoint: "regional",
      region: "us-east-1",
      mappings: [{ api: "orders" }],
    },
  ],
});

/** The stack's own backend, with nothing in the stack but what needs no provider. */
function onlyBackend(): string {
  const { terraform } = JSON.parse(stackText(synthesize(plans), "regional-us-east-1"));
  return JSON.stringify({
    terraform: { backend: terraform.backend },
    resource: { terraform_data: { nothing: {} } },
  });
}

/** What a local AWS needs, and does not change the calls for a state. */
const local = [
  "use_path_style",
  "skip_credentials_validation",
  "skip_requesting_account_id",
  "skip_metadata_api_check",
].map((setting) => `-backend-config=${setting}=true`);

describe("the policies for a state in S3, beside the calls that Terraform makes", () => {
  const folder = mkdtempSync(join(tmpdir(), "api-domains-state-"));
  let server: MotoServer;
  let recorder: Recorder;
  const calls: Record<"plan" | "apply", RecordedCall[]> = { plan: [], apply: [] };

  const terraform = async (...args: string[]) => {
    const env = { ...process.env, ...server.environment, AWS_ENDPOINT_URL: recorder.url };
    const result = await runCommand("terraform", [...args, "-no-color"], {
      cwd: folder,
      env: { ...env, CHECKPOINT_DISABLE: "1" },
    });
    if (result.code !== 0) throw new Error(result.output);
  };

  beforeAll(async () => {
    server = await MotoServer.start(process.env);
    await makeBucket(server.url);
    recorder = await Recorder.start(server.url);
    writeFileSync(join(folder, "cdk.tf.json"), onlyBackend());
    await terraform("init", "-input=false", ...local);
    await terraform("apply", "-input=false", "-auto-approve");
    calls.apply = recorder.take();
    await terraform("plan", "-input=false");
    calls.plan = recorder.take();
    await terraform("destroy", "-auto-approve");
    calls.apply.push(...recorder.take());
  });

  afterAll(() => {
    recorder?.stop();
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ["plans", "plan", "plan"],
    ["deploys", "apply", "deploy"],
  ] as const)("allow what %s, and nothing else", (_what, phase, role) => {
    const documents = documentsOf(plans, OWN_CREDENTIALS, role);
    const requests = calls[phase].flatMap(iamRequests);
    const refused = requests.filter((request) => allowing(documents, request).length === 0);
    expect(refused).toEqual([]);
    const used = new Set(
      requests.flatMap((request) =>
        allowing(documents, request).map(({ Sid }) => `${Sid} ${request.action}`),
      ),
    );
    const granted = documents
      .flatMap(({ Statement }) => Statement)
      .filter(({ Sid }) => Sid.startsWith("State"))
      .flatMap(({ Sid, Action }) => Action.map((action) => `${Sid} ${action}`));
    expect(granted.filter((each) => !used.has(each))).toEqual([]);
    expect(granted.length).toBeGreaterThan(0);
  });
});

async function makeBucket(url: string): Promise<void> {
  const credential = "Credential=local/20260101/us-east-1/s3/aws4_request";
  await fetch(`${url}/states`, {
    method: "PUT",
    headers: { authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=0` },
  });
}
