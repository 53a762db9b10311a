import { fold } from "@vanthu/platform/text.ts";
import type { ReceiverGroup } from "./schema.ts";

/** How a letter names the groups every office has, and the words by which a line written by hand names one already. */
const KNOWN = {
  "communes-of-province": { phrase: "UBND các xã, phường, đặc khu trên địa bàn tỉnh", said: "các xã" },
  "communes-of-country": { phrase: "UBND các xã, phường, đặc khu trên cả nước", said: "các xã" },
  "departments-of-province": { phrase: "Các sở, ban, ngành của tỉnh", said: "các sở" },
} as const;
const BELOW = { phrase: "Các đơn vị trực thuộc", said: "trực thuộc" };

/** A group of receivers as Nơi nhận and the register name it: the name its office gave it, or the usual phrase. */
export function groupPhrase({ id, name }: ReceiverGroup): string {
  return name ?? usual(id).phrase;
}

/** Whether one of these lines, folded, names the group already. */
export function namesGroup(lines: readonly string[], { id, name }: ReceiverGroup): boolean {
  const words = fold(name ?? usual(id).said);
  return lines.some((line) => line.includes(words));
}

function usual(id: ReceiverGroup["id"]): { readonly phrase: string; readonly said: string } {
  return (KNOWN as Readonly<Record<string, { readonly phrase: string; readonly said: string }>>)[id] ?? BELOW;
}
