import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFleet } from "../../lib/cli/check-fleet";
import { fileRoot } from "../../lib/config/disk/file-root";
import { writeInto } from "../support/fleet-folder";

const day = "2026-11-21";
const secret = "s3cr3t-of-the-machine";

let top: string;
let home: string;

beforeEach(() => {
  // Links in the way to the temporary folder are none of the fleet's.
  top = realpathSync(mkdtempSync(join(tmpdir(), "api-domains-disk-")));
  home = join(top, "home");
  writeInto(top, "elsewhere/secret.json", JSON.stringify({ token: secret }));
  writeInto(top, "elsewhere/text", `${secret}: not: yaml\n`);
  mkdirSync(home);
});

afterEach(() => rmSync(top, { recursive: true }));

const fleet = (api: string) => `project: acme
apis:
  stock: { kind: rest, regions: [eu-west-1], ${api} }
domains: []
`;

const document = (reference: string) => `openapi: 3.0.3
info: { title: Stock, version: "1.0" }
x-leak: { $ref: "${reference}" }
paths:
  /items:
    get:
      responses: { "200": { $ref: "${reference}" } }
      x-amazon-apigateway-integration: { type: mock }
`;

/** What is told of the fleet in `home`, with everything that is printed. */
function found(content: string, root?: string) {
  writeInto(home, "domains.yaml", content);
  const { findings, fleet: model } = checkFleet(join(home, "domains.yaml"), day, root);
  expect(JSON.stringify([findings, model ?? null])).not.toContain(secret);
  return findings.map(({ ruleId, message }) => [ruleId, message.replaceAll(top, "TOP")]);
}

const outside = (name: string) => [
  "file-attached",
  `${name} cannot be used: it is outside of TOP/home, in which all files of a fleet have to be`,
];

describe("nothing outside of the root is read", () => {
  test.each([
    ["a document", "openapi: ../elsewhere/text", "TOP/elsewhere/text"],
    ["one that is not there", "openapi: ../elsewhere/nothing", "TOP/elsewhere/nothing"],
    ["a policy", "openapi: api.yaml, policy: ../elsewhere/text", "TOP/elsewhere/text"],
  ])("%s", (_, api, name) => {
    writeInto(home, "api.yaml", document("own.yaml"));
    writeInto(home, "own.yaml", "description: Done\n");
    expect(found(fleet(api))).toContainEqual(outside(name));
  });

  test("an absolute path", () => {
    expect(found(fleet(`openapi: ${join(top, "elsewhere/text")}`))).toContainEqual(
      outside("TOP/elsewhere/text"),
    );
  });

  test("what a document refers to", () => {
    writeInto(home, "api.yaml", document("../elsewhere/secret.json#/token"));
    expect(found(fleet("openapi: api.yaml"))).toContainEqual(outside("TOP/elsewhere/secret.json"));
  });

  test.each(["elsewhere/text", "elsewhere/nothing"])("a link that leads to %s", (target) => {
    symlinkSync(join(top, target), join(home, "api.yaml"));
    expect(found(fleet("openapi: api.yaml"))).toContainEqual(outside("TOP/home/api.yaml"));
  });

  test("a folder that is a link", () => {
    symlinkSync(join(top, "elsewhere"), join(home, "apis"));
    expect(found(fleet("openapi: apis/text"))).toContainEqual(outside("TOP/home/apis/text"));
  });

  test("a file of the fleet itself that is a link, among others and alone", () => {
    symlinkSync(join(top, "elsewhere/text"), join(home, "b.yaml"));
    expect(found(fleet("openapi: none.yaml"))).toBeDefined();
    for (const config of [home, join(home, "b.yaml")]) {
      const { findings } = checkFleet(config, day);
      expect(JSON.stringify(findings)).not.toContain(secret);
      expect(findings.map(({ message }) => message.replaceAll(top, "TOP"))).toContain(
        "it is outside of TOP/home, in which all files of a fleet have to be",
      );
    }
  });
});

describe("the root is", () => {
  const rootOf = (config: string, given?: string) =>
    fileRoot(join(top, config), given).path.replace(top, "TOP");

  test("the fleet's folder, for a file and for a folder of files", () => {
    writeInto(home, "domains.yaml", "");
    expect([rootOf("home/domains.yaml"), rootOf("home"), rootOf("home/none.yaml")]).toEqual([
      "TOP/home",
      "TOP/home",
      "TOP/home",
    ]);
  });

  test.each(["folder", "file"])("the checkout around it, whose .git is a %s", (kind) => {
    if (kind === "folder") mkdirSync(join(top, ".git"));
    else writeInto(top, ".git", "gitdir: elsewhere\n");
    expect(rootOf("home/domains.yaml")).toBe("TOP");
    writeInto(home, "own.yaml", "description: Done\n");
    writeInto(top, "apis/api.yaml", document("../home/own.yaml"));
    expect(found(fleet("openapi: ../apis/api.yaml")).map(([rule]) => rule)).not.toContain(
      "file-attached",
    );
  });

  test("what somebody says", () => {
    expect(rootOf("home/domains.yaml", top)).toBe("TOP");
    writeInto(top, "apis/api.yaml", "openapi: none\n");
    expect(found(fleet("openapi: ../apis/api.yaml"), top).map(([rule]) => rule)).not.toContain(
      "file-attached",
    );
  });
});

describe("regular files alone are read, up to a size", () => {
  const unusable = (what: string) => ["file-attached", `TOP/home/odd cannot be used: ${what}`];

  test("a device without an end", () => {
    const root = "/";
    expect(found(fleet("openapi: /dev/zero"), root)).toContainEqual([
      "file-attached",
      "/dev/zero cannot be used: this is a device, and no file",
    ]);
  });

  test("a pipe that nobody writes into", () => {
    execFileSync("mkfifo", [join(home, "odd")]);
    expect(found(fleet("openapi: odd"))).toContainEqual(unusable("this is a pipe, and no file"));
    execFileSync("mkfifo", [join(home, "pipe.yaml")]);
    expect(checkFleet(home, day).findings.map(({ message }) => message)).toContain(
      "this is a pipe, and no file",
    );
  });

  test("a large file", () => {
    writeInto(home, "odd", "");
    truncateSync(join(home, "odd"), 21 * 2 ** 20);
    expect(found(fleet("openapi: odd"))).toContainEqual(
      unusable("it has 21 MB, and 20 MB are the most that is read"),
    );
  });

  test("a folder, and a link that leads back to itself", () => {
    mkdirSync(join(home, "odd"));
    expect(found(fleet("openapi: odd"))).toContainEqual(
      unusable("this is a folder, where a file belongs"),
    );
    symlinkSync("round", join(home, "round"));
    expect(found(fleet("openapi: round")).map(([rule]) => rule)).toContain("file-attached");
  });
});
