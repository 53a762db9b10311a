import { fold } from "@vanthu/platform/text.ts";
import type { OutgoingDocument } from "./schema.ts";

/**
 * Nơi nhận as the letter prints it: the lines written, then every receiver of the exchange that neither they nor Kính
 * gửi nor the guests of an invitation name, so that whoever gets the document stands in it (NĐ 30 Phụ lục I, II.9).
 */
export function printedRecipients({
  addressees,
  recipientLines,
  receivers,
  form,
}: Pick<OutgoingDocument, "addressees" | "recipientLines" | "receivers" | "form">): string[] {
  const guests = form?.kind === "invitation" ? form.guests : [];
  const named = [...addressees, ...recipientLines, ...guests].map(fold);
  const unnamed = receivers.filter(({ name }) => !named.some((line) => line.includes(fold(name))));
  return [...recipientLines, ...unnamed.map(({ name }) => name)];
}
