import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import { readPacket, type ReadPacket } from "@vanthu/edxml/read-packet.ts";
import { HUB_ERRORS, HubError } from "./hub-error.ts";
import type { PacketKind } from "./record.ts";

/** What the hub has to know of a packet to carry it. */
export interface Letter {
  readonly kind: PacketKind;
  readonly from: string;
  readonly to: readonly string[];
  readonly documentId: string;
  readonly notation: string;
  readonly title: string;
}

/** @throws HubError 10 for what is no XML at all, 22 for what breaks QCVN 102 */
export function readLetter(bytes: Uint8Array): Letter {
  const read = readOrRefuse(bytes);
  if (read.kind === "status") {
    const { from, responseFor, statusCode } = read.packet;
    const { organId, documentId, code } = responseFor;
    return { kind: "status", from: from.organId, to: [organId], documentId, notation: code, title: statusCode };
  }
  const { from, to, documentId, code, subject } = read.packet;
  return {
    kind: "edoc",
    from: from.organId,
    to: [...new Set(to.map(({ organId }) => organId))],
    documentId,
    notation: `${code.number}/${code.notation}`,
    title: subject,
  };
}

function readOrRefuse(bytes: Uint8Array): ReadPacket {
  try {
    return readPacket(bytes);
  } catch (error) {
    if (!(error instanceof EdxmlProblem)) throw error;
    const isNoXml = error.code === "packet.not_xml" || error.code === "packet.encoding";
    throw new HubError(isNoXml ? HUB_ERRORS.fileInvalid : HUB_ERRORS.packetInvalid);
  }
}
