import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import * as v from "valibot";
import { readUpload } from "../attachment/service.ts";
import { requireWithinCap } from "../metering/limit-service.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { readOffice } from "../tenant/service.ts";
import { letterOf } from "./composer.ts";
import { FORM_OF_TYPE } from "./form-schema.ts";
import type { OutgoingId } from "./schema.ts";
import { readDocument } from "./read-document.ts";
import type { WordConverter } from "./word-port.ts";
import { WordDraft, type ReadWord } from "./word-schema.ts";

/** The type the bytes of a Word file show. */
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Reads an uploaded Word file as a draft. Every line of it is looked through for words of secrecy, also of what is left
 * out; nothing of it is stored, and the upload goes whatever comes of it.
 * @throws Refusal `cost.cap_reached`, `file.missing`, `secrecy.word_found`, `reading.*`
 */
export async function readWord(cx: Cx, converter: WordConverter, asked: ReadWord): Promise<WordDraft> {
  requireStaff(cx, "outgoing.draft");
  await requireWithinCap(cx);
  const { contentType, bytes } = await readUpload(cx, asked.fileId);
  if (contentType !== DOCX) throw new Refusal("input", "reading.unknown_type");
  const { lines, authorityLine, ...found } = await converter.read(bytes);
  const texts = lines.map((text) => ({ field: "body", text }));
  const released = guardSecrecy(cx, texts, asked.secrecyRelease);
  const isDecision = Object.entries(FORM_OF_TYPE).some(
    ([name, kind]) => name === found.typeName && kind === "decision",
  );
  const draft = v.safeParse(WordDraft, {
    ...found,
    ...(isDecision && authorityLine !== undefined && { form: { kind: "decision", authorityLine } }),
  });
  if (!draft.success) throw new Refusal("input", "reading.too_large");
  await cx.store.write(released);
  return draft.output;
}

/**
 * A document as a Word file, laid out like its PDF; whoever may see the document may have it.
 * @throws Refusal `cost.cap_reached`, `outgoing.missing`, `outgoing.paper_has_no_text`
 */
export async function writeWord(
  cx: Cx,
  converter: WordConverter,
  id: OutgoingId,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await requireWithinCap(cx);
  const [document, office] = await Promise.all([readDocument(cx, id), readOffice(cx)]);
  if (document.medium === "paper") throw new Refusal("conflict", "outgoing.paper_has_no_text");
  const { number, issuedOn, typeName, referenceNumber, subject } = document;
  const letter = letterOf(document, office, { at: cx.clock.now(), preview: false });
  const bytes = await converter.write({
    ...letter,
    ...(number !== undefined && { number: String(number) }),
    ...(issuedOn !== undefined && { issuedOn }),
  });
  const name = [typeName, referenceNumber?.replaceAll("/", "-"), subject].filter(Boolean).join(" ");
  return { name: `${name.slice(0, 120).trim()}.docx`, bytes };
}
