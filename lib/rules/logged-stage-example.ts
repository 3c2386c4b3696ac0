interface LoggedStage {
  readonly kind?: "rest" | "http";
  /** `cloudWatchRole`; empty for none. */
  readonly role?: string;
}

/** A fleet of one API of its own, whose stage has these settings and which a domain maps. */
export function loggedStage(stage: string, settings: LoggedStage = {}): string {
  const { kind = "rest" } = settings;
  const { role = kind === "http" ? "" : "managed" } = settings;
  return `${role === "" ? "" : `cloudWatchRole: ${role}\n`}apis:
  stock:
    kind: ${kind}
    account: prod
    openapi: apis/${kind === "http" ? "rates" : "stock"}.yaml
    regions: [eu-west-1]
    stage:
      ${stage}
domains:
  - name: api.example.com
    endpoint: regional
    account: prod
    region: eu-west-1
    mappings: [{ api: stock }]
`;
}
