import { z } from "zod";
import { accept } from "./acceptance";
import { refuse } from "./refuse";
import { text, textLike } from "./text";

const hostedZone = z
  .strictObject({
    id: textLike(
      /^[A-Z0-9]{1,32}$/,
      "a hosted zone id such as Z0123456789ABCDEFGHIJ, without /hostedzone/",
      "The hosted zone's id.",
      "Z0123456789ABCDEFGHIJ",
    ),
    name: text(
      "The zone's domain name. Default: the key it stands under. Needed only to list a public and a private zone of one name.",
    ).optional(),
    account: text(
      "The account, by its name under `accounts`, that the zone is in. Default: the account of the domain whose records go there.",
    ).optional(),
    private: z
      .boolean()
      .describe("Whether the zone is a private hosted zone. Default: no.")
      .optional(),
    cover: z
      .enum(["each", "wildcard"])
      .describe(
        "How the names that this zone proves are certified where their domains say nothing about it. `each`: a certificate a domain. `wildcard`: the domains of a stack that are one label below the same name share a certificate for that name and its wildcard. Default: `each`.",
      )
      .optional(),
    accept,
  })
  .superRefine((written, context) => {
    if (written.private !== true || written.cover === undefined) return;
    refuse(
      context,
      ["cover"],
      "goes with public zones only",
      "Move it to the public zone that the names are in: ACM asks the public DNS, so that a private zone proves nothing.",
    );
  })
  .describe("A hosted zone in Route 53.");

/** A zone that records go to, or a name whose DNS is kept elsewhere. */
export const zoneSchema = z
  .union([
    z.literal("external").describe("The DNS of this name is not in Route 53: no records are made."),
    hostedZone,
  ])
  .describe("A hosted zone in Route 53, or `external` for a name whose DNS is kept elsewhere.");

export type WrittenZone = z.infer<typeof zoneSchema>;
