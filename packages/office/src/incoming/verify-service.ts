import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { FileId, type FileReference, type SignatureVerdict } from "../attachment/schema.ts";
import { readReferred } from "../attachment/lent-service.ts";
import { readAgency } from "../organisation/service.ts";
import { comparedWithSender } from "../signing/sender-rules.ts";
import { verifyFileOnline } from "../signing/verify-online-service.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import { readCase } from "./case-service.ts";
import { detailAfter } from "./read-service.ts";
import { IncomingId, type IncomingDetail } from "./schema.ts";

/** Message to oneself: the authorities that did not answer are asked again. */
export const REVOCATION_DUE = "incoming.revocation_due";
/** The longest a queue keeps a message back. */
const PAUSE_SECONDS = 900;
/** An hour in all; afterwards a person asks, by the button. */
const MOST_TRIES = 4;

export const RevocationDue = v.object({ id: IncomingId, fileId: FileId, tries: v.number() });
export type RevocationDue = v.InferOutput<typeof RevocationDue>;

/**
 * Judges the signatures of a file anew, on demand; the new verdict takes the place of the old, which history keeps.
 * @throws Refusal `incoming.missing`, `file.missing`, `file.not_signed` for what is no PDF, `item.changed`
 */
export async function verifyAgain(cx: Cx, id: IncomingId, fileId: FileId): Promise<IncomingDetail> {
  require(cx, "incoming.read_all");
  const before = await readCase(cx, id);
  const file = before.document.files.find((one) => one.id === fileId);
  if (!file) throw new Refusal("missing", "file.missing");
  if (file.contentType !== "application/pdf") throw new Refusal("conflict", "file.not_signed");
  const operations = replacing(cx, before.document, file, await judge(cx, before.document, file));
  await cx.store.write(operations);
  return detailAfter(cx, before, operations);
}

/** Asks again later about a file whose certificates nobody could tell of. */
export async function askLater(cx: Cx, due: RevocationDue): Promise<void> {
  if (due.tries >= MOST_TRIES) return;
  const id = `revocation#${due.fileId}#${String(due.tries)}`;
  await tellTenant(cx.world, cx.store.tenantId, { id, type: REVOCATION_DUE, payload: due }, PAUSE_SECONDS);
}

/** What a message from {@link askLater} leads to; nothing where somebody has asked in between. */
export async function askAgain(cx: Cx, due: RevocationDue): Promise<void> {
  const document = await cx.store.get(IncomingEntity, documentKey(due.id));
  const file = document?.files.find(({ id }) => id === due.fileId);
  if (!document || !file?.verdict || !isUntold(file.verdict)) return;
  const verdict = await judge(cx, document, file);
  if (isUntold(verdict)) return askLater(cx, { ...due, tries: due.tries + 1 });
  try {
    await cx.store.write(replacing(cx, document, file, verdict));
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    await askLater(cx, { ...due, tries: due.tries + 1 });
  }
}

/** Whether authorities were asked about a certificate of the file and none could tell. */
export function isUntold({ signatures }: SignatureVerdict): boolean {
  return signatures.some(({ revocation }) => revocation === "unknown");
}

/** The main file is compared with its sender; annexes may be of anybody. */
async function judge(cx: Cx, document: IncomingItem, file: FileReference): Promise<SignatureVerdict> {
  const verdict = await verifyFileOnline(cx, await readReferred(cx, file));
  const { exchange } = document;
  if (file.role !== "main" || !exchange) return verdict;
  const agency = exchange.senderAgencyId && (await readAgency(cx, exchange.senderAgencyId));
  return comparedWithSender(verdict, agency ? agency.names.map(({ name }) => name) : [exchange.senderName]);
}

function replacing(cx: Cx, document: IncomingItem, file: FileReference, verdict: SignatureVerdict) {
  const files = document.files.map((one) => (one.id === file.id ? { ...one, verdict } : one));
  return [
    replace(IncomingEntity, { ...document, files }),
    event(cx, "incoming.verified", incomingPartition(document.id), {
      fileId: file.id,
      before: file.verdict?.state,
      after: verdict.state,
    }),
  ];
}
