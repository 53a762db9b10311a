import BadgeCheck from "lucide-solid/icons/badge-check";
import BookText from "lucide-solid/icons/book-text";
import CircleCheck from "lucide-solid/icons/circle-check";
import CircleX from "lucide-solid/icons/circle-x";
import Clock from "lucide-solid/icons/clock";
import Paperclip from "lucide-solid/icons/paperclip";
import PenLine from "lucide-solid/icons/pen-line";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Send from "lucide-solid/icons/send";
import Share2 from "lucide-solid/icons/share-2";
import Undo2 from "lucide-solid/icons/undo-2";
import type { HistoryEntry } from "@vanthu/office/audit/schema.ts";
import { history as en } from "../i18n/en/history.ts";
import { date, moment } from "../i18n/format.ts";
import { words } from "../i18n/language.ts";
import { history as vi } from "../i18n/vi/history.ts";
import type { IconShape } from "../ui/icon.tsx";
import type { Happening } from "../ui/timeline.tsx";
import { peopleHappening } from "./people-happening.ts";
import { say } from "../ui/words.ts";

const t = words({ vi, en });

type Known = Extract<keyof typeof vi, `${string}.${string}`>;

/** The shape of an event by the verb of its type; what is not listed is an ordinary step. */
const LOOK: Record<string, { icon: IconShape; tone: NonNullable<Happening["tone"]> }> = {
  arrived: { icon: Share2, tone: "info" },
  registered: { icon: BookText, tone: "ok" },
  numbered: { icon: BookText, tone: "ok" },
  routed: { icon: PenLine, tone: "info" },
  started: { icon: Clock, tone: "info" },
  finished: { icon: CircleCheck, tone: "ok" },
  signed: { icon: BadgeCheck, tone: "ok" },
  sealed: { icon: BadgeCheck, tone: "ok" },
  issued: { icon: Send, tone: "ok" },
  attached: { icon: Paperclip, tone: "info" },
  files_attached: { icon: Paperclip, tone: "info" },
  refused: { icon: Undo2, tone: "late" },
  returned: { icon: Undo2, tone: "late" },
  failed: { icon: CircleX, tone: "late" },
  recalled: { icon: RotateCcw, tone: "late" },
  replaced: { icon: RotateCcw, tone: "late" },
  business_failed: { icon: CircleX, tone: "late" },
  asked_back: { icon: Undo2, tone: "info" },
  voided: { icon: RotateCcw, tone: "late" },
  ended: { icon: CircleX, tone: "late" },
  recall_asked: { icon: Undo2, tone: "late" },
  rerouted: { icon: PenLine, tone: "info" },
  instruction_added: { icon: PenLine, tone: "info" },
  instruction_taken_back: { icon: Undo2, tone: "info" },
  passed_on: { icon: Send, tone: "info" },
  forwarded: { icon: Share2, tone: "info" },
  handed_over: { icon: Share2, tone: "info" },
  person_left: { icon: CircleX, tone: "late" },
  visa_handed_over: { icon: Share2, tone: "info" },
  opinion_handed_over: { icon: Share2, tone: "info" },
  sub_assigned: { icon: Share2, tone: "info" },
  reported: { icon: Clock, tone: "info" },
  extension_asked: { icon: Clock, tone: "info" },
  extension_granted: { icon: Clock, tone: "ok" },
  extension_refused: { icon: Clock, tone: "late" },
  sent_back: { icon: Undo2, tone: "late" },
  reopened: { icon: RotateCcw, tone: "late" },
};

const TEXT_KEYS = ["reason", "result", "description"] as const;
const NUMBER_KEYS = ["arrivalNumber", "referenceNumber", "answerReference"] as const;

function firstOf(entry: HistoryEntry, keys: readonly string[]): string | undefined {
  const key = keys.find((one) => entry.data[one] !== undefined && entry.data[one] !== "");
  return key === undefined ? undefined : String(entry.data[key]);
}

function listOf(entry: HistoryEntry, key: string): string[] {
  const value = entry.data[key];
  return Array.isArray(value) ? value : [];
}

/** What a correction changed, value by value: the old one stays readable. */
function corrections(entry: HistoryEntry): string[] {
  const after = listOf(entry, "after");
  return listOf(entry, "before").map((before, index) => t("corrected", before, after[index] ?? ""));
}

/** Who was given the work. */
function assignment(entry: HistoryEntry): string[] {
  const lead = firstOf(entry, ["leadName"]);
  const others = listOf(entry, "coordinating");
  return [
    ...(lead === undefined ? [] : [t("leads", lead)]),
    ...(others.length === 0 ? [] : [t("withOthers", others.join(", "))]),
  ];
}

/** What a step in handling says beside its reason: to whom, how far, until when. */
function handling(entry: HistoryEntry): string[] {
  if (!entry.type.startsWith("task.") && !HANDLING.has(entry.type)) return [];
  const said = (key: string, sentence: (value: string) => string): string[] => {
    const value = firstOf(entry, [key]);
    return value === undefined ? [] : [sentence(value)];
  };
  const list = (key: string, sentence: (names: string) => string): string[] => {
    const names = listOf(entry, key).join(", ");
    return names === "" ? [] : [sentence(names)];
  };
  const day = (key: string, sentence: (value: string) => string): string[] =>
    said(key, (value) => sentence(date(value)));
  return [
    ...(entry.type === "outgoing.person_left" ? said("name", (name) => name) : []),
    ...(OF_OTHERS.has(entry.type) ? said("staffName", (name) => t("ofPerson", name)) : []),
    ...said("lateReason", lateBecause),
    ...said("toName", (name) => t("handedTo", name)),
    ...said("percent", (percent) => t("percentDone", percent)),
    ...day("wishedOn", (on) => t("wished", on)),
    ...day("grantedOn", (on) => t("granted", on)),
    ...day("newDueOn", (on) => t("granted", on)),
    ...list("assigned", (names) => t("assignedTo", names)),
    ...list("informed", (names) => t("informs", names)),
  ];
}

/** Why work was done after its deadline, as history says it. */
export function lateBecause(reason: string): string {
  return t("lateBecause", reason);
}

const HANDLING: ReadonlySet<string> = new Set([
  "incoming.finished",
  "incoming.owner_repaired",
  "incoming.due_recounted",
  "incoming.due_repaired",
  "incoming.passed_on",
  "incoming.forwarded",
  "incoming.instruction_added",
  "incoming.instruction_taken_back",
  "incoming.rerouted",
  "outgoing.handed_over",
  "outgoing.visa_handed_over",
  "outgoing.opinion_handed_over",
  "outgoing.person_left",
]);
/** Steps somebody takes about another's share. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  "task.recalled",
  "task.extension_granted",
  "task.extension_refused",
  "outgoing.handed_over",
  "outgoing.visa_handed_over",
  "outgoing.opinion_handed_over",
]);

const STATUS_CODES = ["01", "02", "03", "04", "05", "06", "15", "16"] as const;

/** The status a receiver reported, by its code of QCVN 102; a code nobody knows is shown as it is. */
function reportedStatus(entry: HistoryEntry): string | undefined {
  const code = firstOf(entry, ["code"]);
  if (entry.type !== "delivery.reported" || code === undefined) return undefined;
  const known = STATUS_CODES.find((one) => one === code);
  return known === undefined ? code : `${t(`status${known}`)} (${code})`;
}

/** One line of a document's history as the timeline shows it: what, who on whose behalf, when, and why. */
export function happening(entry: HistoryEntry, now: number): Happening {
  const look = LOOK[entry.type.split(".").at(-1) ?? ""] ?? { icon: RotateCcw, tone: "info" };
  const title = Object.hasOwn(vi, entry.type) ? t(entry.type as Known) : entry.type;
  const named =
    firstOf(entry, NUMBER_KEYS) ?? (entry.type.startsWith("register.") ? firstOf(entry, ["number"]) : undefined);
  const agency = [firstOf(entry, ["agencyName"]), reportedStatus(entry)].filter(Boolean).join(": ");
  const people = peopleHappening(entry).join("; ");
  const about = people || (named === undefined ? agency : t("number", named));
  const who = entry.byName === "" ? t("system") : entry.byName;
  const behalf = entry.onBehalfOf === undefined ? [] : [say("onBehalfOf", entry.onBehalfOf)];
  const said = [firstOf(entry, TEXT_KEYS), ...assignment(entry), ...handling(entry), ...corrections(entry)]
    .filter((one) => one !== undefined && one !== "")
    // a full stop before a semicolon reads like a slip
    .map((one, index, all) => (index < all.length - 1 ? one?.replace(/\.$/u, "") : one))
    .join("; ");
  return {
    title: about === "" ? title : `${title}, ${about}`,
    detail: [who, ...behalf, moment(entry.at, now)].join(" · "),
    text: said === "" ? undefined : said,
    icon: look.icon,
    tone: look.tone,
  };
}
