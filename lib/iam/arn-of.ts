/** Where a resource is. What has no region or account has an empty one. */
export interface ArnPlace {
  readonly partition: string;
  readonly region: string;
  /** 12 digits; `*` where the fleet does not say in which account it works. */
  readonly account: string;
}

export function arnOf(
  service: string,
  { partition, region, account }: ArnPlace,
  resource: string,
): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

/** Most of API Gateway's ARNs have no account; those of the second API lack the `/v2` of its paths. */
export function gatewayArn(place: ArnPlace, path: string): string {
  return arnOf("apigateway", { ...place, account: "" }, path);
}

/** Holds calls whose resources cannot be named to some regions. */
export function inRegions(places: readonly ArnPlace[]) {
  const names = [...new Set(places.map(({ region }) => region))].sort();
  return { StringEquals: { "aws:RequestedRegion": names } };
}
