import type { OwnedApi } from "../model/api";
import type { Fleet } from "../model/fleet";
import type { AccessLogs } from "../model/stage-logs";

/** The APIs of the fleet's own that write access logs. */
export function apisWithAccessLogs({
  apis,
}: Fleet): { readonly api: OwnedApi; readonly access: AccessLogs }[] {
  return apis.flatMap((api) => {
    const access = api.owned ? api.stage.logs.access : undefined;
    return api.owned && access !== undefined ? [{ api, access }] : [];
  });
}

/** Those of them with a format of the user's own. */
export function writtenFormats(fleet: Fleet) {
  return apisWithAccessLogs(fleet).flatMap(({ api, access: { at, format } }) =>
    format === undefined ? [] : [{ api, at, format }],
  );
}
