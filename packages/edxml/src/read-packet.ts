import type { DocumentPacket } from "./document-packet.ts";
import { openEnvelope } from "./envelope.ts";
import type { Note } from "./note.ts";
import { readDocumentPacket } from "./read-document-packet.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "./read-limits.ts";
import { readStatusPacket } from "./read-status-packet.ts";
import type { StatusPacket } from "./status-packet.ts";
import { parseXml, type XmlElement } from "./xml-tree.ts";

export type ReadPacket =
  | { readonly kind: "document"; readonly packet: DocumentPacket; readonly notes: readonly Note[] }
  | { readonly kind: "status"; readonly packet: StatusPacket; readonly notes: readonly Note[] };

/**
 * Reads an exchange packet (gói tin edXML) of QCVN 102:2016/BTTTT as other systems really write it: any order and
 * prefix, files raw or in a ZIP. What is odd becomes a note.
 *
 * @throws EdxmlProblem when it is no such packet, lacks what identifies it, or breaks a limit. Keep the bytes then.
 */
export function readPacket(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ReadPacket {
  const all = { ...DEFAULT_LIMITS, ...limits };
  return readPacketTree(parseXml(bytes, all), all);
}

/** The same from a tree that was parsed before. */
export function readPacketTree(tree: XmlElement, limits: ReadLimits): ReadPacket {
  const reading = { limits, notes: [] as Note[] };
  const frame = openEnvelope(tree, reading);
  const read: ReadPacket =
    frame.message.text("StatusCode") === undefined
      ? { kind: "document", packet: readDocumentPacket(frame), notes: reading.notes }
      : { kind: "status", packet: readStatusPacket(frame), notes: reading.notes };
  frame.root.noteUnknown();
  frame.envelope.noteUnknown();
  return read;
}
