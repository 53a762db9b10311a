import type { DocumentPacket } from "./document-packet.ts";

/**
 * Whether one of our codes, current or closed, is among the receivers. An update also concerns those it removes from
 * the list, who no longer stand in To.
 */
export function isAddressedTo(packet: DocumentPacket, ownCodes: readonly string[]): boolean {
  const own = new Set(ownCodes.map(comparable).filter(Boolean));
  const concerned = [...packet.to, ...(packet.business.info?.receivers ?? [])];
  return concerned.some(({ organId }) => own.has(comparable(organId)));
}

function comparable(code: string): string {
  return code.trim().toUpperCase();
}
