import type { Cx } from "@vanthu/platform/context.ts";
import { signedIn } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { createHash } from "node:crypto";
import type { FileId, FileReference, SignatureVerdict } from "../attachment/schema.ts";
import { readFile } from "../attachment/service.ts";
import { verifyFileOnline } from "../signing/verify-online-service.ts";
import type { OutgoingDetail, OutgoingDocument, OutgoingId } from "./schema.ts";
import { detailOf, readView, writeStep } from "./view.ts";

/**
 * Judges a file anew, on demand: its signatures, the number of them it must have, and whether it is the one the document
 * and the register know. The new verdict takes the place of the old, which history keeps.
 * @throws Refusal `outgoing.missing`, `file.missing`, `file.not_signed` for what is no PDF, `item.changed`
 */
export async function verifyAgain(cx: Cx, id: OutgoingId, fileId: FileId): Promise<OutgoingDetail> {
  signedIn(cx);
  const view = await readView(cx, id);
  const { document } = view;
  const file = [document.file, ...document.annexes].find((one) => one?.id === fileId);
  if (!file) throw new Refusal("missing", "file.missing");
  if (file.contentType !== "application/pdf") throw new Refusal("conflict", "file.not_signed");
  const verdict = await judge(cx, document, file);
  const withVerdict = (one: FileReference) => (one.id === file.id ? { ...one, verdict } : one);
  const next = {
    ...document,
    ...(document.file && { file: withVerdict(document.file) }),
    annexes: document.annexes.map(withVerdict),
  };
  const data = { fileId, before: file.verdict?.state, after: verdict.state };
  return detailOf(cx, await writeStep(cx, view, next, { type: "outgoing.verified", data }));
}

async function judge(cx: Cx, document: OutgoingDocument, file: FileReference): Promise<SignatureVerdict> {
  const isMain = file.id === document.file?.id;
  const bytes = await readFile(cx, file.id);
  const verdict = await verifyFileOnline(cx, bytes, {
    expectedSignatures: isMain ? document.expectedSignatures : undefined,
  });
  const expected = isMain ? (document.issuedSha256 ?? file.sha256) : file.sha256;
  if (createHash("sha256").update(bytes).digest("hex") === expected) return verdict;
  return { ...verdict, state: "altered", problems: [...(verdict.problems ?? []), "register.hash_differs"] };
}
