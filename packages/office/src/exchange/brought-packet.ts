import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import type { ReadPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { typeByMagic } from "../attachment/rules.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import { comparedWithSender } from "../signing/sender-rules.ts";
import { verifyFileOnline } from "../signing/verify-online-service.ts";
import { ownCodes } from "./addressee.ts";

/**
 * Why a packet that a clerk brought in as a file may change nothing that is here: no axis vouches for its From. A status
 * must be told to us; a recall, an update or a replacement whose letter bears another body's seal is not the sender's. Of
 * a new document nothing is said here: its files are judged where it is filed, and the clerk decides.
 * @returns a refusal code, or nothing where the packet may be taken
 */
export async function doubtOfBrought(cx: Cx, read: ReadPacket): Promise<string | undefined> {
  if (read.kind === "status") {
    const { organId } = read.packet.responseFor;
    return (await ownCodes(cx)).includes(organId) ? undefined : "packet.other_agency";
  }
  if (read.packet.business.type === 0) return undefined;
  return (await isSealedByAnother(cx, read.packet)) ? "packet.seal_not_sender" : undefined;
}

async function isSealedByAnother(cx: Cx, { attachments, from }: DocumentPacket): Promise<boolean> {
  const letter = attachments.find(({ bytes }) => typeByMagic(bytes) === "application/pdf");
  if (!letter) return false;
  const [verdict, sender] = await Promise.all([
    verifyFileOnline(cx, letter.bytes),
    knownAgencyByCode(cx, from.organId),
  ]);
  const names = sender?.names.map(({ name }) => name) ?? [from.organName];
  return comparedWithSender(verdict, names).otherSigner !== undefined;
}
