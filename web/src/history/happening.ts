import BadgeCheck from "lucide-solid/icons/badge-check";
import BookText from "lucide-solid/icons/book-text";
import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Paperclip from "lucide-solid/icons/paperclip";
import PenLine from "lucide-solid/icons/pen-line";
import Send from "lucide-solid/icons/send";
import Share2 from "lucide-solid/icons/share-2";
import Undo2 from "lucide-solid/icons/undo-2";
import type { HistoryEntry } from "@vanthu/office/audit/schema.ts";
import { history as en } from "../i18n/en/history.ts";
import { moment } from "../i18n/format.ts";
import { words } from "../i18n/language.ts";
import { history as vi } from "../i18n/vi/history.ts";
import type { IconShape } from "../ui/icon.tsx";
import type { Happening } from "../ui/timeline.tsx";
import { say } from "../ui/words.ts";

const t = words({ vi, en });

type Known = Exclude<keyof typeof vi, "number" | "system">;

/** The shape of an event by the verb of its type; what is not listed is an ordinary step. */
const LOOK: Record<string, { icon: IconShape; tone: NonNullable<Happening["tone"]> }> = {
  arrived: { icon: Share2, tone: "info" },
  registered: { icon: BookText, tone: "ok" },
  accepted: { icon: BookText, tone: "ok" },
  numbered: { icon: BookText, tone: "ok" },
  instructed: { icon: PenLine, tone: "info" },
  started: { icon: Clock, tone: "info" },
  finished: { icon: CircleCheck, tone: "ok" },
  signed: { icon: BadgeCheck, tone: "ok" },
  sealed: { icon: BadgeCheck, tone: "ok" },
  issued: { icon: Send, tone: "ok" },
  attached: { icon: Paperclip, tone: "info" },
  refused: { icon: Undo2, tone: "late" },
  returned: { icon: Undo2, tone: "late" },
  voided: { icon: RotateCcw, tone: "late" },
};

const TEXT_KEYS = ["reason", "text", "result", "description"] as const;
const NUMBER_KEYS = ["arrivalNumber", "referenceNumber", "number"] as const;

function firstOf(entry: HistoryEntry, keys: readonly string[]): string | undefined {
  const key = keys.find((one) => entry.data[one] !== undefined && entry.data[one] !== "");
  return key === undefined ? undefined : String(entry.data[key]);
}

/** One line of a document's history as the timeline shows it: what, who on whose behalf, when, and why. */
export function happening(entry: HistoryEntry, now: number): Happening {
  const look = LOOK[entry.type.split(".").at(-1) ?? ""] ?? { icon: RotateCcw, tone: "info" };
  const title = entry.type in vi ? t(entry.type as Known) : entry.type;
  const number = firstOf(entry, NUMBER_KEYS);
  const who = entry.byName === "" ? t("system") : entry.byName;
  const behalf = entry.onBehalfOf === undefined ? [] : [say("onBehalfOf", entry.onBehalfOf)];
  return {
    title: number === undefined ? title : `${title}, ${t("number", number)}`,
    detail: [who, ...behalf, moment(entry.at, now)].join(" · "),
    text: firstOf(entry, TEXT_KEYS),
    icon: look.icon,
    tone: look.tone,
  };
}
