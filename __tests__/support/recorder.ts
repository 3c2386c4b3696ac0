import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A call to AWS as it came over the wire. */
export interface RecordedCall {
  /** The ARN of the role in whose name it is made; undefined for the credentials at the start. */
  readonly role: string | undefined;
  /** Of the signature. */
  readonly service: string;
  readonly region: string;
  readonly method: string;
  /** As sent: escaped. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The header X-Amz-Target of the services that speak JSON. */
  readonly target: string | undefined;
  readonly body: string;
}

/** Stands before a local AWS, passes everything on, and writes down who called what. */
export class Recorder {
  private calls: RecordedCall[] = [];
  private readonly roles = new Map<string, string>();

  private constructor(
    private readonly server: Server,
    private readonly aws: string,
  ) {}

  static async start(aws: string): Promise<Recorder> {
    const server = createServer();
    const recorder = new Recorder(server, aws);
    server.on("request", (incoming: IncomingMessage, outgoing) => {
      read(incoming).then((body) => {
        const call = recorder.note(incoming, body);
        const { method, headers } = incoming;
        const passed = request(new URL(incoming.url ?? "/", aws), { method, headers }, (answer) => {
          read(answer).then((text) => {
            recorder.noteRole(call, text.toString());
            outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
            outgoing.end(text);
          });
        });
        passed.on("error", () => outgoing.destroy());
        passed.end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return recorder;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** The calls since the last time. */
  take(): RecordedCall[] {
    const taken = this.calls;
    this.calls = [];
    return taken;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private note({ method = "", url = "", headers }: IncomingMessage, body: Buffer): RecordedCall {
    const [key = "", , region = "", service = ""] = scopeOf(headers.authorization ?? "");
    const { search } = new URL(url, this.aws);
    const target = headers["x-amz-target"];
    const call = {
      role: this.roles.get(key),
      service,
      region,
      method,
      path: url.replace(/\?.*$/s, ""),
      query: new URLSearchParams(search),
      target: typeof target === "string" ? target : undefined,
      body: body.toString(),
    };
    this.calls.push(call);
    return call;
  }

  /** Remembers which role the keys are for that an answer gives out. */
  private noteRole({ service, body }: RecordedCall, answer: string): void {
    const role = service === "sts" ? new URLSearchParams(body).get("RoleArn") : null;
    const key = /<AccessKeyId>([^<]+)</.exec(answer)?.[1];
    if (role !== null && key !== undefined) this.roles.set(key, role);
  }
}

/** Key, day, region and service. */
function scopeOf(authorization: string): string[] {
  return /Credential=([^,\s]+)/.exec(authorization)?.[1]?.split("/") ?? [];
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece);
  return Buffer.concat(pieces);
}
