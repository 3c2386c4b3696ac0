import type { Backend } from "../../model/backend";
import { defaults } from "../defaults";
import type { WrittenBackend } from "../schema/terraform";

export function toBackend(written: WrittenBackend | undefined, project: string): Backend {
  switch (written?.kind) {
    case "s3":
      return {
        kind: "s3",
        bucket: written.bucket,
        region: written.region,
        keyPrefix: written.keyPrefix ?? defaults.s3KeyPrefix(project),
        lockFile: written.lockFile ?? defaults.lockFile,
        kmsKeyId: written.kmsKeyId,
        roleArn: written.roleArn,
        profile: written.profile,
      };
    case "cloud":
      return {
        kind: "cloud",
        organization: written.organization,
        hostname: written.hostname,
        project: written.project,
        workspacePrefix: written.workspacePrefix ?? defaults.cloudWorkspacePrefix(project),
      };
    default:
      return { kind: "local", path: written?.path ?? defaults.statePath };
  }
}
