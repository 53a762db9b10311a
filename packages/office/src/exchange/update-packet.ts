import type { DocumentPacket, Organ, ReceiverChange } from "@vanthu/edxml/document-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { AgencyId } from "../organisation/schema.ts";
import type { BusinessSending } from "../outgoing/business-schema.ts";
import type { OutgoingItem } from "../outgoing/item.ts";
import { readPresentReceivers } from "../outgoing/receiver-list-service.ts";
import { readReceivingAgencies } from "../outgoing/receiver-service.ts";
import { attachmentOf } from "./attachment-of.ts";
import { receiverOrgan } from "./organ.ts";

/**
 * The packet that updates a document at its receivers (type 2): its own packet once more, with its files and dates as they
 * are now, addressed to those it concerns: added, removed, and all who keep it where something of it changed.
 */
export async function buildUpdate(
  cx: Cx,
  original: DocumentPacket,
  document: OutgoingItem,
  sending: BusinessSending,
): Promise<DocumentPacket> {
  const { added = [], removed = [], changed = false, reason, at, byName } = sending;
  const concerned = changed ? [...(await readPresentReceivers(cx, document)), ...removed] : [...added, ...removed];
  const organs = await organsOf(cx, concerned, document.issuedOn ?? at.slice(0, 10));
  const change = (ids: readonly AgencyId[], what: ReceiverChange["change"]): ReceiverChange[] =>
    ids.flatMap((id) => organs.get(id) ?? []).map(({ organId }) => ({ organId, change: what }));
  const receivers = [...change(removed, "removed"), ...change(added, "added")];
  return {
    ...original,
    ...(document.dueOn !== undefined && { dueOn: document.dueOn }),
    to: [...organs.values()],
    other: { ...original.other, appendixes: document.annexes.map(({ name }) => name) },
    trace: [{ organId: original.from.organId, at }],
    business: {
      type: 2,
      documentId: original.documentId,
      reason,
      paper: false,
      info: { documentChanged: changed, receiversChanged: receivers.length > 0, receivers },
      replacements: [],
      staff: { staff: byName },
    },
    attachments: await filesOf(cx, original, document),
  };
}

/** Agencies with a code, under the name of the day. */
export async function organsOf(cx: Cx, ids: readonly AgencyId[], on: string): Promise<Map<AgencyId, Organ>> {
  const agencies = await readReceivingAgencies(cx, [...new Set(ids)]);
  return new Map(
    agencies.flatMap((agency) => {
      const organ = receiverOrgan(agency, on);
      return organ ? [[agency.id, organ] as const] : [];
    }),
  );
}

/** What went out already stays byte for byte; what came since is read. */
function filesOf(cx: Cx, { attachments }: DocumentPacket, { file, annexes }: OutgoingItem) {
  const known = new Map(attachments.map((one) => [one.contentId, one]));
  const files = [...(file ? [file] : []), ...annexes];
  return Promise.all(files.map(async (one) => known.get(one.id) ?? attachmentOf(cx, one)));
}
