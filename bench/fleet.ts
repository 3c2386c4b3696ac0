/** Where the domains of a fleet are, as evenly as their number allows. */
export interface Shape {
  /** Without accounts all is in that of the credentials. */
  readonly accounts: number;
  readonly regions: readonly string[];
}

/** Domains of one account and region, and what the account's APIs are there. */
export interface Home {
  readonly stackName: string;
  readonly account: Account | undefined;
  readonly region: string;
  readonly hosts: readonly string[];
  readonly apis: readonly { readonly path: string; readonly id: string }[];
}

export interface Account {
  readonly name: string;
  readonly id: string;
  readonly roleArn: string;
}

export const oneStack: Shape = { accounts: 0, regions: ["eu-west-1"] };
export const manyStacks: Shape = {
  accounts: 5,
  regions: ["ap-southeast-2", "eu-central-1", "eu-west-1", "us-east-1"],
};

export const zone = { name: "example.com", id: "Z0123456789PUBLIC" };
export const stage = "prod";
export const project = "bench";

/** The fleet that both programs make: regional domains with names in one public zone. */
export function homesOf(count: number, { accounts, regions }: Shape): Home[] {
  const owners = accounts === 0 ? [undefined] : Array.from({ length: accounts }, accountAt);
  const places = owners.flatMap((account) => regions.map((region) => ({ account, region })));
  return places.map(({ account, region }, place) => ({
    stackName: [account?.name, "regional", region].filter((part) => part).join("-"),
    account,
    region,
    hosts: Array.from({ length: count }, (_, index) => index)
      .filter((index) => index % places.length === place)
      .map((index) => `api-${index}.${zone.name}`),
    apis: ["carts", "orders"].map((path) => ({ path, id: `${path}${place}` })),
  }));
}

/** The account that the zone is in: that of a part of the domains. */
export function zoneAccount(shape: Shape): Account | undefined {
  return shape.accounts === 0 ? undefined : accountAt(undefined, 0);
}

function accountAt(_: unknown, index: number): Account {
  const id = String(index + 1).repeat(12);
  return { name: `team-${index}`, id, roleArn: `arn:aws:iam::${id}:role/terraform` };
}

/** The fleet as a person would write it. */
export function fleetYaml(count: number, shape: Shape): string {
  const homes = homesOf(count, shape);
  const owners = [...new Map(homes.map(({ account }) => [account?.name, account])).values()];
  const owner = zoneAccount(shape);
  return [
    `project: ${project}`,
    `quotas: { publicDomains: ${2 * count}, certificates: ${2 * count}, recordsPerZone: ${6 * count} }`,
    ...owners.flatMap((account, index) => [
      ...(account !== undefined && index === 0 ? ["accounts:"] : []),
      ...(account === undefined
        ? []
        : [`  ${account.name}: { id: "${account.id}", roleArn: "${account.roleArn}" }`]),
    ]),
    "zones:",
    `  ${zone.name}: { id: ${zone.id}${owner === undefined ? "" : `, account: ${owner.name}`} }`,
    "apis:",
    ...owners.flatMap((account) => apiLines(account, homes)),
    "domains:",
    ...homes.flatMap(domainLines),
    "",
  ].join("\n");
}

function apiLines(account: Account | undefined, homes: readonly Home[]): string[] {
  const own = homes.filter((home) => home.account?.name === account?.name);
  const paths = own[0]?.apis.map(({ path }) => path) ?? [];
  return paths.flatMap((path) => [
    `  ${apiName(path, account)}:`,
    "    kind: rest",
    "    regions:",
    ...own.flatMap(({ region, apis }) =>
      apis
        .filter((api) => api.path === path)
        .map(({ id }) => `      ${region}: { id: ${id}, stage: ${stage} }`),
    ),
  ]);
}

function domainLines({ account, region, hosts, apis }: Home): string[] {
  return hosts.flatMap((name) => [
    `  - name: ${name}`,
    "    endpoint: regional",
    ...(account === undefined ? [] : [`    account: ${account.name}`]),
    `    region: ${region}`,
    "    mappings:",
    ...apis.map(({ path }) => `      - { path: ${path}, api: ${apiName(path, account)} }`),
  ]);
}

function apiName(path: string, account: Account | undefined): string {
  return [path, account?.name].filter((part) => part).join("-");
}
