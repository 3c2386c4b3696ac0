import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  describeProvider,
  findProvider,
  terraformConfiguration,
} from "../../scripts/terraform/provider-source";

describe("the AWS provider", () => {
  const folder = mkdtempSync(join(tmpdir(), "api-domains-mirror-"));
  const nowhere = { TF_CLI_CONFIG_FILE: join(folder, "none.rc"), XDG_DATA_DIRS: folder };

  afterAll(() => rmSync(folder, { recursive: true }));

  function mirrorWith(name: string, ...versions: string[]): string {
    const mirror = join(folder, name);
    for (const version of versions) {
      const path = join(mirror, "registry.terraform.io", "hashicorp", "aws", version);
      mkdirSync(path, { recursive: true });
    }
    return mirror;
  }

  test("is the newest one in the mirror that the variable names", () => {
    const mirror = mirrorWith("named", "5.9.0", "5.100.0", "5.20.1");
    const source = findProvider({ ...nowhere, TERRAFORM_PROVIDER_MIRROR: mirror });
    expect(source).toEqual({
      kind: "mirror",
      folder: mirror,
      version: "5.100.0",
      found: "$TERRAFORM_PROVIDER_MIRROR",
    });
    expect(describeProvider(source)).toBe("AWS provider 5.100.0 from $TERRAFORM_PROVIDER_MIRROR");
  });

  test("comes from Terraform's own configuration before the variable", () => {
    const own = mirrorWith("own", "6.30.0");
    const config = join(folder, "terraform.rc");
    writeFileSync(
      config,
      `provider_installation {\n  filesystem_mirror {\n    path = "${own}"\n  }\n}\n`,
    );
    const environment = {
      ...nowhere,
      TF_CLI_CONFIG_FILE: config,
      TERRAFORM_PROVIDER_MIRROR: mirrorWith("other", "5.100.0"),
    };
    expect(findProvider(environment)).toMatchObject({ folder: own, version: "6.30.0" });
  });

  test("comes from an implied mirror before the variable", () => {
    const data = join(folder, "data");
    const implied = mirrorWith(join("data", "terraform", "plugins"), "5.101.0");
    const environment = {
      ...nowhere,
      XDG_DATA_HOME: data,
      TERRAFORM_PROVIDER_MIRROR: mirrorWith("third", "5.100.0"),
    };
    expect(findProvider(environment)).toMatchObject({ folder: implied, version: "5.101.0" });
  });

  test("is taken from its mirror and from nowhere else", () => {
    const source = { kind: "mirror", folder: "/mirror", version: "5.100.0", found: "" } as const;
    expect(terraformConfiguration(source)).toBe(
      'provider_installation {\n  filesystem_mirror {\n    path = "/mirror"\n  }\n}\n',
    );
    expect(terraformConfiguration({ kind: "registry" })).toBe("");
  });
});
