import { recall, remember } from "../../preference.ts";

const MOST_KEPT = 4;

/** Instructions this person wrote of his or her own lately, kept in this browser: the latest first. */
export function ownPhrases(): string[] {
  try {
    const kept: unknown = JSON.parse(recall("instructions") ?? "[]");
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === "string").slice(0, MOST_KEPT) : [];
  } catch {
    return [];
  }
}

/** Keeps what was written, so that it is one tap the next time. */
export function keepPhrase(text: string): void {
  const phrase = text.trim();
  if (phrase === "") return;
  remember(
    "instructions",
    JSON.stringify([phrase, ...ownPhrases().filter((one) => one !== phrase)].slice(0, MOST_KEPT)),
  );
}
