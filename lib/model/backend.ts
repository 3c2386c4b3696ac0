/** Where the state of each stack is kept. */
export type Backend = LocalBackend | S3Backend | CloudBackend;

export interface LocalBackend {
  readonly kind: "local";
  /** A folder, relative to the checkout. */
  readonly path: string;
}

export interface S3Backend {
  readonly kind: "s3";
  readonly bucket: string;
  readonly region: string;
  readonly keyPrefix: string;
  readonly lockFile: boolean;
  readonly kmsKeyId: string | undefined;
  readonly roleArn: string | undefined;
  readonly profile: string | undefined;
}

export interface CloudBackend {
  readonly kind: "cloud";
  readonly organization: string;
  readonly hostname: string | undefined;
  readonly project: string | undefined;
  readonly workspacePrefix: string;
}
