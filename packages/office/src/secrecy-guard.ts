import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { findSecrecyWord, findSecrecyWordInFileName } from "@vanthu/platform/secrecy-word.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { SecrecyRelease } from "./field.ts";

/** A text a person or a packet brought, named as the form names it. */
export interface GuardedField {
  readonly field: string;
  readonly text: string | undefined;
  /** File names are also searched for words without accents. */
  readonly fileName?: boolean;
}

/** Where releases are noted that belong to no document yet. */
const NO_DOCUMENT = "secrecy";

/**
 * Stops whatever bears a word of secrecy before it is stored: nothing secret may enter a connected system, not even its
 * title (Luật Bảo vệ bí mật nhà nước 117/2025/QH15). With a release it passes, and the operations answered note who let
 * it pass and why, without the text; they go into the transaction that stores it.
 * @param subject partition of the document the release belongs to, so that its history shows it
 * @throws Refusal `secrecy.word_found` with `field` and `word`; `permission.denied` for a release without the grant
 */
export function guardSecrecy(
  cx: Cx,
  fields: readonly GuardedField[],
  release?: SecrecyRelease,
  subject: string = NO_DOCUMENT,
): Operation[] {
  const found = fields.flatMap(({ field, text, fileName }) => {
    const word = text && (fileName ? findSecrecyWordInFileName(text) : findSecrecyWord(text));
    return word ? [{ field, word }] : [];
  });
  const [first] = found;
  if (!first) return [];
  if (!release) throw new Refusal("conflict", "secrecy.word_found", first);
  require(cx, "secrecy.release");
  return [event(cx, "secrecy.released", subject, { fields: found.map(({ field }) => field), reason: release.reason })];
}
