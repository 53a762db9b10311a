import * as v from "valibot";
import { IncomingId } from "../incoming/schema.ts";
import { AgencyId } from "../organisation/schema.ts";
import { BusinessSendingId } from "../outgoing/business-schema.ts";
import { OutgoingId } from "../outgoing/schema.ts";

/** What a packet of ours tells whom; its sender finds it again by this when an outside axis refuses the packet later. */
export const PacketAbout = v.variant("of", [
  v.object({ of: v.literal("delivery"), documentId: v.string(), agencyId: AgencyId }),
  v.object({
    of: v.literal("business"),
    documentId: OutgoingId,
    sendingId: BusinessSendingId,
    chunk: v.number(),
    agencyId: AgencyId,
  }),
  v.object({ of: v.literal("status"), incomingId: IncomingId, eventId: v.string() }),
]);
export type PacketAbout = v.InferOutput<typeof PacketAbout>;
