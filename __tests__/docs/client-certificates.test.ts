import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificate, type Made } from "../support/x509";

const page = readFileSync("docs/client-certificates.md", "utf8");
const snippet = /^```js\n(.+?)^```$/ms.exec(page)?.[1] ?? "";

const folder = mkdtempSync(join(tmpdir(), "back-end-"));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.kill("SIGKILL");
});
afterAll(() => rmSync(folder, { recursive: true }));

const keyOf = ({ keys }: Made) =>
  keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** Starts the page's server with these certificates in its list, and tells its port. */
async function backEnd(...trusted: Made[]): Promise<number> {
  const own = certificate({ name: "localhost" });
  writeFileSync(join(folder, "server.js"), snippet);
  writeFileSync(join(folder, "server.pem"), own.pem);
  writeFileSync(join(folder, "server-key.pem"), keyOf(own));
  writeFileSync(join(folder, "trusted.pem"), trusted.map(({ pem }) => pem).join(""));
  const server = spawn(process.execPath, ["server.js"], {
    cwd: folder,
    env: { PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.push(server);
  for await (const text of server.stdout) {
    const port = /listening on (\d+)/.exec(String(text))?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error("the server has ended");
}

/** What a caller with a certificate gets: the answer's status, or "refused". */
function call(port: number, shown?: Made): Promise<number | "refused"> {
  const proof = shown === undefined ? {} : { cert: shown.pem, key: keyOf(shown) };
  return new Promise((resolve) => {
    const options = { port, host: "127.0.0.1", rejectUnauthorized: false, agent: false as const };
    request({ ...options, ...proof }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", () => resolve("refused"))
      .end();
  });
}

describe("the back end in Node of docs/client-certificates.md", () => {
  const a = certificate({ name: "a" });
  const b = certificate({ name: "b" });
  const stranger = certificate({ name: "stranger" });

  test("lets in who has the certificate, and nobody else", async () => {
    const port = await backEnd(a);
    expect(await call(port, a)).toBe(200);
    expect(await call(port, stranger)).toBe("refused");
    expect(await call(port)).toBe("refused");
  });

  test("refuses one that only has the same name", async () => {
    const port = await backEnd(a);
    expect(await call(port, certificate({ name: "a" }))).toBe("refused");
  });

  test("lets in both during a rotation, and the first one no more after it", async () => {
    const during = await backEnd(a, b);
    expect([await call(during, a), await call(during, b)]).toEqual([200, 200]);
    expect(await call(during, stranger)).toBe("refused");
    const after = await backEnd(b);
    expect([await call(after, a), await call(after, b)]).toEqual(["refused", 200]);
  });

  test("refuses one that has expired", async () => {
    const old = certificate({ name: "old", from: "2020-01-01", to: "2021-01-01" });
    expect(await call(await backEnd(old), old)).toBe("refused");
  });
});
