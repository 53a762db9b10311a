import type { CopyForm, Medium, RequestCopy } from "@vanthu/office/copy/schema.ts";
import type { InferInput } from "valibot";
import { readRanges } from "./page-ranges.ts";
import { t } from "./words.ts";

/** What stands in the form that asks for a copy. */
export interface CopyEntry {
  form: CopyForm;
  to: Medium;
  isCopy: boolean;
  pages: string;
  copies: string;
  recipients: string;
}

export const FORMS: readonly CopyForm[] = ["saoY", "saoLuc", "trichSao"];

/** What else follows from a choice: a sao lục is made of a true copy, a sao y never, and some directions are not known. */
export function settled(entry: CopyEntry, change: Partial<CopyEntry>, from: Medium): CopyEntry {
  const next = { ...entry, ...change };
  if (change.form !== undefined) next.isCopy = next.form === "saoLuc" || (next.form === "trichSao" && next.isCopy);
  if (change.isCopy === true && next.form === "saoY") next.form = "saoLuc";
  if (change.isCopy === false && next.form === "saoLuc") next.form = "saoY";
  if (!isDirection(next.form, from, next.to)) next.to = "paper";
  return next;
}

/** Sao y on paper is what is asked for most. */
export function newEntry(): CopyEntry {
  return { form: "saoY", to: "paper", isCopy: false, pages: "1", copies: "1", recipients: "" };
}

/** Whether article 25 knows the direction: from electronic to electronic only extracts go. */
export function isDirection(form: CopyForm, from: Medium, to: Medium): boolean {
  return form === "trichSao" || from === "paper" || to === "paper";
}

/** What has to be mended before it can be sent, by field. */
export function problemsOf(entry: CopyEntry): Partial<Record<"pages" | "copies", string>> {
  return {
    ...(entry.form === "trichSao" && readRanges(entry.pages) === undefined && { pages: t("pagesBad") }),
    ...(!/^[1-9]\d{0,2}$/u.test(entry.copies.trim()) && { copies: t("numberBad") }),
  };
}

/** The request without its source, as the server takes it. */
export function requestOf(entry: CopyEntry): Omit<InferInput<typeof RequestCopy>, "source"> {
  const pages = readRanges(entry.pages);
  return {
    form: entry.form,
    to: entry.to,
    copies: Number(entry.copies),
    recipients: entry.recipients
      .split("\n")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    ...(entry.form === "trichSao" && pages && { pages }),
  };
}
