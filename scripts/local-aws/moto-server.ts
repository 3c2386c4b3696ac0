import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** How long the server may take to answer, in milliseconds. */
const START_TIMEOUT = 60_000;

/** What AWS does and moto does not, in Python, which Python loads by itself from this path. */
const ADDITIONS = join(__dirname, "moto-additions");

/** A local AWS: moto's server, which keeps everything in memory and forgets it when it stops. */
export class MotoServer {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  /**
   * Starts it on a free port. Fails where `moto_server` is not installed. `onFailure` is told of calls
   * that moto itself fails at, such as `PUT /restapis/a1b2c3`: the provider makes them again and again.
   */
  static async start(
    environment: NodeJS.ProcessEnv,
    onFailure: (call: string) => void = () => {},
  ): Promise<MotoServer> {
    const port = await freePort();
    const process = spawn("moto_server", ["--host", "127.0.0.1", "--port", String(port)], {
      // A certificate is issued a second after it is asked for instead of a minute.
      env: {
        ...environment,
        MOTO_ACM_VALIDATION_WAIT: "1",
        // The policies of AWS's own, such as the one for API Gateway's logs, are there.
        MOTO_IAM_LOAD_MANAGED_POLICIES: "true",
        PYTHONPATH: ADDITIONS,
        PYTHONDONTWRITEBYTECODE: "1",
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    watchFailures(process, onFailure);
    const failed = new Promise<never>((_, reject) => {
      process.on("error", (error) =>
        reject(new Error(`moto_server cannot be started: ${error.message}`)),
      );
    });
    const url = `http://127.0.0.1:${port}`;
    const server = new MotoServer(url, process);
    await Promise.race([answering(url), failed]).catch((error: unknown) => {
      server.stop();
      throw error;
    });
    return server;
  }

  /** The environment in which AWS's own clients, and Terraform, come here. */
  get environment(): NodeJS.ProcessEnv {
    return {
      AWS_ENDPOINT_URL: this.url,
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_EC2_METADATA_DISABLED: "true",
    };
  }

  stop(): void {
    this.process.kill("SIGKILL");
  }
}

/** Moto writes down each call with the code of its answer. */
function watchFailures({ stderr }: ChildProcess, onFailure: (call: string) => void): void {
  if (stderr === null) return;
  createInterface({ input: stderr }).on("line", (line) => {
    const [, method, path] =
      /"(?:\S*m)?([A-Z]+) (\S+) HTTP\/[\d.]+(?:\S*m)?" 5\d\d/.exec(line) ?? [];
    if (method !== undefined) onFailure(`${method} ${path?.replace(/\?.*/, "")}`);
  });
}

async function answering(url: string): Promise<void> {
  const end = Date.now() + START_TIMEOUT;
  while (Date.now() < end) {
    const answered = await fetch(`${url}/moto-api/data.json`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("moto_server does not answer");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
