import { z } from "zod";
import { refuse } from "./refuse";

const slot = z.enum(["a", "b"]);

/** The certificates with which a stage proves to its back ends who it is. */
export const clientCertificateSchema = z
  .strictObject({
    slots: z
      .array(slot.describe("The name of a certificate: `a` or `b`."))
      .min(1, "is empty")
      .max(2)
      .describe(
        "The certificates that there are, by name: `[a]`, `[b]` or, while one takes the other's place, `[a, b]`.",
      ),
    active: slot.describe("The one that the stage shows to back ends: `a` or `b`."),
  })
  .superRefine(({ slots, active }, context) => {
    if (slots.length === 2 && slots[0] === slots[1]) {
      const help = `Write \`slots: [${slots[0]}]\`, or \`slots: [a, b]\` to have a second one.`;
      refuse(context, ["slots", 1], `is \`${slots[0]}\` a second time`, help);
    }
    // An empty list is told by itself.
    if (slots.length > 0 && !slots.includes(active)) {
      const help = `Write \`active: ${slots[0]}\`, or \`slots: [a, b]\` to make \`${active}\` as well.`;
      refuse(context, ["active"], `is not among \`slots: [${slots.join(", ")}]\``, help);
    }
  })
  .describe(
    "Certificates of API Gateway's own with which the stage of a REST API proves itself to HTTP back ends. Default: none. They last 365 days: see docs/client-certificates.md.",
  );

export type WrittenClientCertificate = z.infer<typeof clientCertificateSchema>;

interface WrittenApi {
  readonly kind: string;
  readonly openapi?: string | undefined;
  readonly stage?: { readonly clientCertificate?: unknown } | undefined;
}

/** Refuses them where there is no place for them, or where the stage is another's. */
export function refuseClientCertificate(
  { kind, openapi, stage }: WrittenApi,
  context: Parameters<typeof refuse>[0],
): void {
  if (stage?.clientCertificate === undefined) return;
  const path = ["stage", "clientCertificate"];
  if (kind === "http") {
    const help =
      "Take it out and let the back end know the API in another way, or write `kind: rest`, whose stages have one.";
    refuse(
      context,
      path,
      "goes with REST APIs only: stages of HTTP APIs have no place for it",
      help,
    );
  } else if (openapi === undefined) {
    const help =
      "Take it out; whoever makes the stage sets it there. Or let the fleet make the API: `openapi: <file>`.";
    refuse(context, path, "goes with `openapi` only: this stage exists already", help);
  }
}
