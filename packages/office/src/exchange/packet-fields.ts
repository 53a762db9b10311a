import { joinReference } from "@vanthu/edxml/document-id.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { urgencyOf } from "@vanthu/edxml/priority-code.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { packetFields } from "../incoming/arrival-service.ts";
import type { PacketFields } from "../incoming/update-rules.ts";

/**
 * What a packet says of its document, as ours has it.
 * @param pages of the letter, where the packet says no number
 */
export function fieldsOfPacket(packet: DocumentPacket, receivedAt: string, pages: number | undefined): PacketFields {
  const { signer, promulgation } = packet;
  return packetFields({
    referenceNumber: joinReference(packet.code) || "(không ghi số)",
    issuedOn: promulgation.on ?? officeDate(new Date(receivedAt)),
    typeName: packet.documentType.typeName || "Công văn",
    subject: packet.subject || "(không ghi trích yếu)",
    signer: { ...(signer.position !== undefined && { position: signer.position }), fullName: signer.fullName },
    urgency: urgencyOf(packet.other.priority),
    dueOn: packet.dueOn,
    pages: packet.other.pageAmount ?? pages,
  });
}
