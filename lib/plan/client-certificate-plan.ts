import type { OwnedApi } from "../model/api";

/** The certificates with which a stage proves to back ends who it is. */
export interface ClientCertificatesPlan {
  /** In the order of the slots' letters. */
  readonly certificates: readonly ClientCertificatePlan[];
  /** Of these, the one that the stage shows. */
  readonly active: ClientCertificatePlan;
}

export interface ClientCertificatePlan {
  readonly id: string;
  readonly slot: string;
  readonly description: string;
  /** What its check says from 60 days before its end. */
  readonly warning: ExpiryWarning;
}

/** The text before and after the day on which a certificate expires. */
export interface ExpiryWarning {
  readonly before: string;
  readonly after: string;
}

export function planClientCertificates({
  name,
  metricName,
  stage: { clientCertificate },
}: Pick<OwnedApi, "name" | "metricName" | "stage">): ClientCertificatesPlan | undefined {
  if (clientCertificate === undefined) return undefined;
  const { slots, active } = clientCertificate;
  const certificateOf = (slot: "a" | "b"): ClientCertificatePlan => ({
    id: `${name}__${slot}`,
    slot,
    description: `${metricName}, slot ${slot}`,
    warning: expiryWarning(name, slot, active),
  });
  return {
    certificates: [...slots].sort().map(certificateOf),
    active: certificateOf(active),
  };
}

/** One that the stage does not show any more only has to go. */
function expiryWarning(api: string, slot: "a" | "b", active: "a" | "b"): ExpiryWarning {
  const other = slot === "a" ? "b" : "a";
  const written = `\`stage.clientCertificate\` of \`${api}\``;
  const before = `The client certificate in slot ${slot} of ${api} expires on `;
  return slot === active
    ? {
        before,
        after: `, and back ends then refuse all calls. Rotate it by three edits of ${written}, with an apply after each: "slots: [a, b]", "active: ${other}", "slots: [${other}]". Back ends have to trust both in between: docs/client-certificates.md.`,
      }
    : {
        before,
        after: `. The stage does not show it: once no back end counts on it, write "slots: [${other}]" in ${written}. See docs/client-certificates.md.`,
      };
}
