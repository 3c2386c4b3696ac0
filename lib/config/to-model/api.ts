import { inside, type Place } from "../../findings/place";
import type { Account } from "../../model/account";
import type {
  Api,
  OwnedApi,
  Parameter,
  ReferredApi,
  RegionalApi,
  ResourcePolicy,
} from "../../model/api";
import type { OpenApiDocument } from "../../model/openapi-document";
import type { WebAcl } from "../../model/web-acl";
import type { AttachedFiles } from "../attached-files";
import { defaults } from "../defaults";
import { readOpenApi } from "../openapi/read-openapi";
import type { WrittenApi } from "../schema/api";
import { toAuthorizer } from "./authorizer";
import { type Names, refer } from "./lookup";
import { toResourcePolicy } from "./resource-policy";
import { toStageSettings } from "./stage";

/** What an API is understood with. */
export interface ApiSurroundings {
  readonly project: string;
  readonly accounts: Names<Account>;
  readonly webAcls: Names<WebAcl>;
  readonly attached: AttachedFiles;
}

export function toApi(
  name: string,
  written: WrittenApi,
  at: Place,
  surroundings: ApiSurroundings,
): Api {
  const { accounts, webAcls } = surroundings;
  const common = {
    at,
    name,
    account:
      written.account === undefined
        ? undefined
        : refer(accounts, written.account, inside(at, "account")),
    webAcl:
      written.webAcl === undefined
        ? undefined
        : refer(webAcls, written.webAcl, inside(at, "webAcl")),
    stage: toStageSettings(written.stage ?? {}, inside(at, "stage")),
  };
  return written.openapi === undefined
    ? { ...common, ...referred(written) }
    : { ...common, ...owned(written, written.openapi, { name, at }, surroundings) };
}

function referred(written: WrittenApi): Omit<ReferredApi, keyof CommonParts> {
  const regions = Array.isArray(written.regions) ? {} : written.regions;
  return {
    owned: false,
    kind: written.kind,
    endpoint: written.endpoint,
    metricName: written.name,
    regions: new Map(
      Object.entries(regions).map(([region, api]) => [region, { kind: "existing", ...api }]),
    ),
    disableExecuteApiEndpoint: written.disableExecuteApiEndpoint,
  };
}

type CommonParts = Pick<Api, "at" | "name" | "account" | "webAcl" | "stage">;

function owned(
  written: WrittenApi,
  openapi: string,
  { name, at }: { readonly name: string; readonly at: Place },
  { project, attached }: ApiSurroundings,
): Omit<OwnedApi, keyof CommonParts> {
  const document = readOpenApi(openapi, inside(at, "openapi"), attached);
  const stage = written.stage?.name ?? defaults.stageName;
  const endpoint = written.endpoint ?? defaults.apiEndpoint;
  const regions = Array.isArray(written.regions) ? written.regions : [];
  return {
    owned: true,
    // The schema refuses the only other kind.
    kind: written.kind === "http" ? "http" : "rest",
    endpoint,
    metricName: written.name ?? defaults.apiName(project, name),
    regions: new Map(
      regions.map((region): [string, RegionalApi] => [region, { kind: "owned", stage }]),
    ),
    document,
    parameters: toParameters(written.parameters ?? {}, inside(at, "parameters")),
    policy:
      toResourcePolicy(written.policy, inside(at, "policy"), attached) ?? statedPolicy(document),
    vpcEndpoints: written.vpcEndpoints ?? [],
    lambdaPermissions: written.lambdaPermissions ?? defaults.lambdaPermissions,
    disableExecuteApiEndpoint:
      written.disableExecuteApiEndpoint ?? defaults.disableExecuteApiEndpoint,
    ipAddressType: written.ipAddressType ?? defaults.ipAddressType(endpoint),
    ...payloads(written, document),
    authorizer:
      written.authorizer && toAuthorizer(written.authorizer, inside(at, "authorizer"), regions),
    importWarnings: written.importWarnings ?? defaults.importWarnings,
    tags: written.tags ?? {},
  };
}

/** What counts for bodies: what the fleet says, or else the document. */
function payloads(
  { minimumCompressionSize, binaryMediaTypes }: WrittenApi,
  document: OpenApiDocument | undefined,
): Pick<OwnedApi, "minimumCompressionSize" | "binaryMediaTypes"> {
  return {
    minimumCompressionSize: minimumCompressionSize ?? document?.minimumCompressionSize?.value,
    binaryMediaTypes: binaryMediaTypes ?? document?.binaryMediaTypes?.value ?? [],
  };
}

/** The document's own, which counts where the fleet says none. */
function statedPolicy(document: OpenApiDocument | undefined): ResourcePolicy | undefined {
  return document?.policy && { at: document.policy.at, document: document.policy.value };
}

function toParameters(
  written: NonNullable<WrittenApi["parameters"]>,
  at: Place,
): ReadonlyMap<string, Parameter> {
  return new Map(
    Object.entries(written).map(([name, value]) => [
      name,
      {
        at: inside(at, name),
        value: typeof value === "string" ? value : new Map(Object.entries(value)),
      },
    ]),
  );
}
