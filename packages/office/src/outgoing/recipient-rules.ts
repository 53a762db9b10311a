import { fold } from "@vanthu/platform/text.ts";
import { groupPhrase, namesGroup } from "./group-phrase.ts";
import type { OutgoingDocument } from "./schema.ts";

/**
 * Nơi nhận as the letter prints it: the lines written, then every group and every receiver of the exchange that neither
 * they nor Kính gửi nor the guests of an invitation name, so that whoever gets the document stands in it (NĐ 30 Phụ lục I, II.9).
 */
export function printedRecipients({
  addressees,
  recipientLines,
  receivers,
  receiverGroups = [],
  form,
}: Pick<OutgoingDocument, "addressees" | "recipientLines" | "receivers" | "receiverGroups" | "form">): string[] {
  const guests = form?.kind === "invitation" ? form.guests : [];
  const named = [...addressees, ...recipientLines, ...guests].map(fold);
  const unnamed = receivers.filter(({ name }) => !named.some((line) => line.includes(fold(name))));
  const groups = receiverGroups.filter((group) => !namesGroup(named, group)).map(groupPhrase);
  return [...recipientLines, ...groups, ...unnamed.map(({ name }) => name)];
}
