import CircleCheck from "lucide-solid/icons/circle-check";
import CircleX from "lucide-solid/icons/circle-x";
import Clock from "lucide-solid/icons/clock";
import Check from "lucide-solid/icons/check";
import FileText from "lucide-solid/icons/file-text";
import Mail from "lucide-solid/icons/mail";
import Send from "lucide-solid/icons/send";
import Undo2 from "lucide-solid/icons/undo-2";
import User from "lucide-solid/icons/user";
import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import type { Tone } from "../../../ui/badge.tsx";
import type { IconShape } from "../../../ui/icon.tsx";
import { t } from "../words.ts";

/** How the state of one delivery is shown: a word with its shape, and how far the five dots are. */
export interface DeliveryLook {
  word: string;
  tone: Tone;
  icon: IconShape;
  reached: number;
  failedAt?: number;
}

const BY_CODE: Readonly<Record<string, Omit<DeliveryLook, "word">>> = {
  "01": { tone: "neutral", icon: Mail, reached: 1 },
  "02": { tone: "late", icon: Undo2, reached: 1, failedAt: 2 },
  "03": { tone: "info", icon: Check, reached: 2 },
  "04": { tone: "teal", icon: User, reached: 3 },
  "05": { tone: "teal", icon: Clock, reached: 4 },
  "06": { tone: "ok", icon: CircleCheck, reached: 5 },
  "15": { tone: "warn", icon: Undo2, reached: 1 },
};

const KNOWN = ["01", "02", "03", "04", "05", "06", "15", "16"] as const;

/** The word of a status code of QCVN 102; an unknown code is kept and shown as it is. */
export function statusWord(code: string): string {
  const known = KNOWN.find((one) => one === code);
  return known ? t(`status${known}`) : `${t("statusOther")} ${code}`;
}

export function deliveryLook(delivery: Pick<Delivery, "state" | "shownCode">): DeliveryLook {
  switch (delivery.state) {
    case "queued":
      return { word: t("queued"), tone: "neutral", icon: Clock, reached: 0 };
    case "sent":
      return { word: t("sent"), tone: "neutral", icon: Send, reached: 0 };
    case "failed":
      return { word: t("failed"), tone: "late", icon: CircleX, reached: 0, failedAt: 1 };
    case "paper":
      return { word: t("paperSent"), tone: "neutral", icon: FileText, reached: 0 };
    case "reported": {
      const code = delivery.shownCode ?? "";
      return { word: statusWord(code), ...(BY_CODE[code] ?? { tone: "info", icon: Check, reached: 1 }) };
    }
  }
}

/** Refused or failed: somebody has to look. */
export function needsLook(delivery: Pick<Delivery, "state" | "shownCode">): boolean {
  return delivery.state === "failed" || (delivery.state === "reported" && delivery.shownCode === "02");
}

/** One that goes on paper only because nobody connects the office to the axis of the receiver. */
export function lacksAxis({ state, failure }: Pick<Delivery, "state" | "failure">): boolean {
  return state === "paper" && failure !== undefined;
}

/** The receiver has taken it in: 03 and what follows. */
export function isAccepted({ state, shownCode = "" }: Pick<Delivery, "state" | "shownCode">): boolean {
  return state === "reported" && shownCode >= "03" && shownCode <= "06";
}
