import type { Business, DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import type { StatusPacket } from "@vanthu/edxml/status-packet.ts";
import { joinReference } from "@vanthu/edxml/document-id.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { BusinessReceiver, BusinessSending } from "../outgoing/business-schema.ts";

/** Lấy lại: a request of the sender (QCVN 102). */
const ASK_BACK = "13";

/**
 * The packet that recalls a document: its own packet once more, header, DocumentId and files as they went out, with
 * another business and the time of the recall, as the samples of the axis have it.
 */
export function recallPacket(original: DocumentPacket, { reason, at, byName }: BusinessSending): DocumentPacket {
  const business: Business = { type: 1, reason, paper: false, replacements: [], staff: { staff: byName } };
  return { ...original, trace: [{ organId: original.from.organId, at }], business };
}

/**
 * The request to give a document back, to one receiver: it names the document as its packet did.
 * @throws Refusal `exchange.receiver_unreachable` for a receiver without a code
 */
export function askBackPacket(
  original: DocumentPacket,
  { agencyCode }: BusinessReceiver,
  { reason, at, byName }: BusinessSending,
): StatusPacket {
  if (agencyCode === undefined) throw new Refusal("conflict", "exchange.receiver_unreachable");
  return {
    from: original.from,
    responseFor: {
      organId: agencyCode,
      code: joinReference(original.code),
      documentId: original.documentId,
      ...(original.promulgation.on !== undefined && { promulgatedOn: original.promulgation.on }),
    },
    staff: { staff: byName },
    statusCode: ASK_BACK,
    description: reason,
    at,
  };
}
