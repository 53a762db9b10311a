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
import { outgoing as en } from "../i18n/en/outgoing.ts";
import { words } from "../i18n/language.ts";
import { outgoing as vi } from "../i18n/vi/outgoing.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import type { IconShape } from "../ui/icon.tsx";

const t = words({ vi, en });

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

/** The state of an outgoing document: icon, word, colour. A draft that was sent back says so. */
export function OutgoingStateBadge(props: { document: Pick<OutgoingSummary, "state" | "returned"> }): JSX.Element {
  const sentBack = (): boolean => props.document.state === "draft" && props.document.returned !== undefined;
  return (
    <Badge
      tone={sentBack() ? "warn" : LOOK[props.document.state].tone}
      icon={sentBack() ? Undo2 : LOOK[props.document.state].icon}
    >
      {sentBack() ? t("returned") : t(props.document.state)}
    </Badge>
  );
}
