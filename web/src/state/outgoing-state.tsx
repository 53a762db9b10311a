import BadgeCheck from "lucide-solid/icons/badge-check";
import Check from "lucide-solid/icons/check";
import FileText from "lucide-solid/icons/file-text";
import Hash from "lucide-solid/icons/hash";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import PenLine from "lucide-solid/icons/pen-line";
import Send from "lucide-solid/icons/send";
import SquarePen from "lucide-solid/icons/square-pen";
import Undo2 from "lucide-solid/icons/undo-2";
import type { OutgoingState, OutgoingSummary } from "@vanthu/office/outgoing/schema.ts";
import type { JSX } from "solid-js";
import { afterIssue as afterEn } from "../i18n/en/after-issue.ts";
import { outgoing as en } from "../i18n/en/outgoing.ts";
import { words } from "../i18n/language.ts";
import { afterIssue as afterVi } from "../i18n/vi/after-issue.ts";
import { outgoing as vi } from "../i18n/vi/outgoing.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import type { IconShape } from "../ui/icon.tsx";

const t = words({ vi, en });
const after = words({ vi: afterVi, en: afterEn });

const LOOK: Record<OutgoingState, { tone: Tone; icon: IconShape }> = {
  draft: { tone: "neutral", icon: SquarePen },
  contentReview: { tone: "info", icon: Check },
  layoutReview: { tone: "info", icon: Check },
  awaitingSignature: { tone: "info", icon: PenLine },
  signed: { tone: "teal", icon: Hash },
  numbered: { tone: "teal", icon: BadgeCheck },
  sealed: { tone: "teal", icon: FileText },
  issued: { tone: "ok", icon: Send },
  void: { tone: "neutral", icon: RotateCcw },
};

type Shown = Pick<OutgoingSummary, "state" | "returned" | "ended">;

/** The state of an outgoing document: icon, word, colour. One sent back says so, as does one that has ended. */
export function OutgoingStateBadge(props: { document: Shown }): JSX.Element {
  const look = (): { tone: Tone; icon: IconShape; word: string } => {
    const { state, returned, ended } = props.document;
    if (ended?.kind === "recalled") return { tone: "late", icon: RotateCcw, word: after("stateRecalled") };
    if (ended) return { tone: "warn", icon: RotateCcw, word: after("stateReplaced") };
    if (state === "draft" && returned) return { tone: "warn", icon: Undo2, word: t("returned") };
    return { ...LOOK[state], word: t(state) };
  };
  return (
    <Badge tone={look().tone} icon={look().icon}>
      {look().word}
    </Badge>
  );
}
