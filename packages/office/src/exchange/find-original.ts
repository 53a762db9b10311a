import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { findArrival } from "../incoming/arrival-service.ts";
import type { ExchangeArrival } from "../incoming/exchange-arrival-item.ts";
import { allCodes } from "../organisation/rules.ts";
import type { Agency } from "../organisation/schema.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import { hasEnded, successorsOn } from "../organisation/succession-rules.ts";
import { withSuccessors } from "../organisation/succession-service.ts";

/** `unknown`: nothing of this id has come from this sender · `others`: it has come, and from somebody else. */
export type Original = { readonly arrival: ExchangeArrival } | "unknown" | "others";

/**
 * The document of ours a packet of its sender speaks of. Only who sent a document may recall, change or replace it: the same
 * agency under any code it bears or bore, or the one that goes on with its work.
 */
export async function findOriginal(cx: Cx, senderCode: string, documentId: string): Promise<Original> {
  const sender = await knownAgencyByCode(cx, senderCode);
  for (const code of new Set([senderCode, ...(sender ? allCodes(sender) : [])])) {
    const arrival = await findArrival(cx, { senderCode: code, documentId });
    if (arrival) return { arrival };
  }
  const [authorCode = ""] = documentId.split(",");
  if (authorCode === senderCode) return "unknown";
  const arrival = await findArrival(cx, { senderCode: authorCode, documentId });
  if (!arrival) return "unknown";
  return (await goesOnFor(cx, sender, authorCode)) ? { arrival } : "others";
}

/** Whether two codes are of one agency, or the first of the one that goes on for the other. */
export async function speaksFor(cx: Cx, senderCode: string, authorCode: string): Promise<boolean> {
  if (senderCode === authorCode) return true;
  const sender = await knownAgencyByCode(cx, senderCode);
  return (sender !== undefined && allCodes(sender).includes(authorCode)) || goesOnFor(cx, sender, authorCode);
}

async function goesOnFor(cx: Cx, sender: Agency | undefined, authorCode: string): Promise<boolean> {
  const author = sender && (await knownAgencyByCode(cx, authorCode));
  const today = officeDate(cx.clock.now());
  if (!author || !hasEnded(author, today)) return false;
  const successors = successorsOn(author, await withSuccessors(cx, [author], today), today);
  return successors.some(({ id }) => id === sender.id);
}
