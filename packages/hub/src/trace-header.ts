import { writeTimestamp } from "@vanthu/edxml/office-time.ts";

const LAST_HOP = "</edXML:TraceHeader>";

/**
 * The packet with one more hop (TraceHeader) behind the last one, all other bytes as they were. A packet without hops, a
 * status packet or one of another prefix, stays as it is.
 */
export function withHop(packet: Uint8Array, organId: string, at: Date): Uint8Array {
  const bytes = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength);
  const before = bytes.lastIndexOf(LAST_HOP);
  if (before === -1) return packet;
  const place = before + LAST_HOP.length;
  const hop =
    `\n<edXML:TraceHeader><edXML:OrganId>${organId}</edXML:OrganId>` +
    `<edXML:Timestamp>${writeTimestamp(at.toISOString()) ?? ""}</edXML:Timestamp>${LAST_HOP}`;
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(hop), bytes.subarray(place)]);
}
