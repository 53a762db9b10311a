import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import type { StatusPacket } from "@vanthu/edxml/status-packet.ts";
import { internalGateway } from "@vanthu/office/exchange/internal-gateway.ts";
import { placeInExchange } from "@vanthu/office/exchange/packet-file.ts";
import type { TakenPacket } from "@vanthu/office/exchange/schema.ts";
import { takePacket } from "@vanthu/office/exchange/take-packet.ts";
import type { AxisName } from "@vanthu/office/organisation/schema.ts";
import { composer, LETTER } from "./outgoing-builder.ts";
import type { TestOffice } from "../office-world.ts";

let letter: Uint8Array | undefined;
let made = 0;

/** A packet of Sở Nội vụ to UBND xã Lạc Thuỷ, each of a document of its own. */
export async function aPacket(changes: Partial<DocumentPacket> = {}): Promise<DocumentPacket> {
  letter ??= (await composer.compose(LETTER)).pdf;
  made += 1;
  return aLetter(String(300 + made), letter, changes);
}

/** The letter of Sở Nội vụ to UBND xã Lạc Thuỷ of this number. */
export function aLetter(number: string, pdf: Uint8Array, changes: Partial<DocumentPacket> = {}): DocumentPacket {
  return {
    from: { organId: "H56.903", organName: "Sở Nội vụ tỉnh Phú Thọ" },
    to: [{ organId: "H56.901", organName: "UBND xã Lạc Thuỷ" }],
    documentId: `H56.903,2026/11/20,${number}/SNV-VP`,
    code: { number, notation: "SNV-VP" },
    promulgation: { place: "Phú Thọ", on: "2026-11-20" },
    documentType: { type: 18, typeDetail: 0, typeName: "Công văn" },
    subject: "V/v báo cáo công tác văn thư",
    signer: { position: "GIÁM ĐỐC", fullName: "Hoàng Văn Thuỷ" },
    other: { priority: 0, appendixes: [] },
    responseFor: [],
    toPlaces: [],
    trace: [{ organId: "H56.903", at: "2026-11-25T01:00:00.000Z" }],
    business: { type: 0, paper: false, replacements: [] },
    attachments: [{ contentId: "letter", name: "van-ban.pdf", contentType: "application/pdf", bytes: pdf }],
    ...changes,
  };
}

type Business = Partial<DocumentPacket["business"]> & { readonly type: DocumentPacket["business"]["type"] };

/** What a packet does to its document, said with the document's own packet once more. */
export function businessOf(
  packet: DocumentPacket,
  business: Business,
  at = "2026-11-25T02:30:00.000Z",
): DocumentPacket {
  const trace = [{ organId: packet.from.organId, at }];
  return { ...packet, trace, business: { paper: false, replacements: [], ...business } };
}

/** The sender's wish to have a document back. */
export function askBackOf({ from, code, documentId, promulgation, to }: DocumentPacket, at: string): StatusPacket {
  return {
    from,
    responseFor: {
      organId: to[0]?.organId ?? "",
      code: `${code.number}/${code.notation}`,
      documentId,
      ...(promulgation.on !== undefined && { promulgatedOn: promulgation.on }),
    },
    statusCode: "13",
    description: "Gửi nhầm dự thảo",
    at,
  };
}

/** Brings a packet in as the exchange does, or an outside axis. */
export async function takeIn(office: TestOffice, bytes: Uint8Array, axis?: AxisName): Promise<TakenPacket> {
  const cx = office.system();
  return takePacket(cx, internalGateway(cx), {
    bytes,
    packet: await placeInExchange(cx, bytes),
    axis,
    files: [],
    receivedAt: cx.clock.now().toISOString(),
    more: [],
    isReleased: false,
  });
}
