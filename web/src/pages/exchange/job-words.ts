import type { DeadLetter } from "@vanthu/office/deadletter/schema.ts";
import { stuck as en } from "../../i18n/en/stuck.ts";
import { words } from "../../i18n/language.ts";
import { stuck as vi } from "../../i18n/vi/stuck.ts";

export const t = words({ vi, en });

const EXACT = {
  document: "jobReceive",
  status: "jobStatus",
  "outgoing.numbered": "jobFill",
  "outgoing.issued": "jobDeliver",
  "outgoing.deliveries_queued": "jobSend",
  "outgoing.resent": "jobSend",
  "outgoing.business_queued": "jobBusiness",
  "outgoing.asked_back": "jobBusiness",
  "outgoing.recalled": "jobBusiness",
  "exchange.chunk_due": "jobSend",
  "exchange.business_due": "jobBusiness",
  "exchange.status_due": "jobTell",
  "exchange.statuses_asked": "jobTell",
} as const;

const BY_BEGINNING = [
  ["incoming.", "jobTell"],
  ["exchange.", "jobSweep"],
  ["report.", "jobReport"],
  ["signing.", "jobSigning"],
  ["unit.", "jobProvince"],
  ["deadletter.", "jobProvince"],
] as const;

/** What a stuck job was to do, in words of the office. */
export function jobWords({ kind }: Pick<DeadLetter, "kind">): string {
  if (Object.hasOwn(EXACT, kind)) return t(EXACT[kind as keyof typeof EXACT]);
  const [, word] = BY_BEGINNING.find(([beginning]) => kind.startsWith(beginning)) ?? [];
  return word === undefined ? t("jobOther", kind) : t(word);
}

/** The page of what the job is about; undefined where it has none. */
export function documentHref({ subject }: Pick<DeadLetter, "subject">): string | undefined {
  const [, place, id] = /^(incoming|outgoing)#((?:in|out)_\w+)$/.exec(subject ?? "") ?? [];
  return id === undefined ? undefined : `/${place ?? ""}/${id}`;
}
