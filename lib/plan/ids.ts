import type { CertificateOwner } from "../model/certificate";
import type { HostName } from "../model/host-name";

/**
 * Terraform's name for what belongs to a host name: dots become `_`, a leading `*.` becomes
 * `wildcard__`, and a name that begins with a digit gets a `_` in front. Host names hold no `_`, so
 * no two of them share an id.
 */
export function hostId(host: HostName): string {
  if (host.wildcard) return `wildcard__${dotted(host.base)}`;
  const id = dotted(host.text);
  return /^[0-9]/.test(id) ? `_${id}` : id;
}

/** The id of a mapping: the host's own for the empty path, else the host's, `__` and the path's. */
export function mappingId(host: HostName, path: string): string {
  return path === "" ? hostId(host) : `${hostId(host)}__${pathId(path)}`;
}

/**
 * The id of a certificate: its domain's, or `certificate__` and its name, or `cover__` and the name
 * that it covers with its wildcard. No host's id has a `__` behind such a word.
 */
export function certificateId(owner: CertificateOwner): string {
  switch (owner.kind) {
    case "domain":
      return hostId(owner.name);
    case "named":
      return `certificate__${owner.name}`;
    case "cover":
      return `cover__${dotted(owner.parent)}`;
    default:
      return owner satisfies never;
  }
}

/** The id of the validation record that a name and its wildcard share. */
export function validationId(base: string): string {
  return `validation__${dotted(base)}`;
}

/** The id of an alias record; where a region has one for each location, the location ends it. */
export function aliasId(host: HostName, type: "A" | "AAAA", location?: string): string {
  const id = `alias_${type.toLowerCase()}__${hostId(host)}`;
  return location === undefined ? id : `${id}__${location}`;
}

/** The id of a domain's access association with a VPC endpoint, whose id is unique by itself. */
export function accessAssociationId(host: HostName, vpcEndpoint: string): string {
  return `${hostId(host)}__${vpcEndpoint}`;
}

/** The id of what belongs to a REST API's stage. */
export function stageId(apiId: string, stage: string): string {
  return `stage_${apiId}_${stage}`;
}

/** The id of a log group whose name the fleet says. No API's id has an `_`. */
export function logGroupId(name: string): string {
  return `log_group__${pathId(name)}`;
}

function dotted(name: string): string {
  return name.replaceAll(".", "_");
}

/** A slash becomes `__`; any other character that Terraform does not take, and `_`, its code. */
function pathId(path: string): string {
  return path.replace(/[^A-Za-z0-9-]/g, (character) =>
    character === "/" ? "__" : `_${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
