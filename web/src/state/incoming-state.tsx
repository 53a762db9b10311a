import Check from "lucide-solid/icons/check";
import CircleCheck from "lucide-solid/icons/circle-check";
import CircleX from "lucide-solid/icons/circle-x";
import Clock from "lucide-solid/icons/clock";
import FileText from "lucide-solid/icons/file-text";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Mail from "lucide-solid/icons/mail";
import PenLine from "lucide-solid/icons/pen-line";
import Share2 from "lucide-solid/icons/share-2";
import Undo2 from "lucide-solid/icons/undo-2";
import type { IncomingState, IncomingSummary } from "@vanthu/office/incoming/schema.ts";
import type { Task } from "@vanthu/office/task/schema.ts";
import type { JSX } from "solid-js";
import type { Deadline } from "../i18n/deadline.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import type { IconShape } from "../ui/icon.tsx";
import { stateWord } from "./words.ts";

const LOOK: Record<IncomingState, { tone: Tone; icon: IconShape }> = {
  arrived: { tone: "neutral", icon: Mail },
  registered: { tone: "info", icon: PenLine },
  refused: { tone: "warn", icon: Undo2 },
  routed: { tone: "teal", icon: Check },
  inProgress: { tone: "teal", icon: Clock },
  done: { tone: "ok", icon: CircleCheck },
  void: { tone: "neutral", icon: RotateCcw },
  ended: { tone: "late", icon: CircleX },
};

/** The state of an incoming document: icon, word, colour. */
export function IncomingStateBadge(props: { state: IncomingState }): JSX.Element {
  return (
    <Badge tone={LOOK[props.state].tone} icon={LOOK[props.state].icon}>
      {stateWord(props.state)}
    </Badge>
  );
}

const TASK_LOOK: Record<Task["state"], { tone: Tone; icon: IconShape }> = {
  assigned: { tone: "neutral", icon: Mail },
  started: { tone: "teal", icon: Clock },
  finished: { tone: "ok", icon: CircleCheck },
  stopped: { tone: "late", icon: CircleX },
  handedOver: { tone: "neutral", icon: Share2 },
  sentBack: { tone: "late", icon: Undo2 },
  recalled: { tone: "late", icon: Undo2 },
};

/** The state of one person's share. */
export function TaskStateBadge(props: { state: Task["state"] }): JSX.Element {
  return (
    <Badge tone={TASK_LOOK[props.state].tone} icon={TASK_LOOK[props.state].icon}>
      {stateWord(props.state)}
    </Badge>
  );
}

/** How a document came. */
export function channelIcon(source: IncomingSummary["source"]): IconShape {
  return source === "exchange" ? Share2 : FileText;
}

/** The deadline of a document as the components show it, if it has one. */
export function deadlineOf(document: {
  dueOn?: string | undefined;
  dueAt?: string | undefined;
  dueLight?: IncomingSummary["dueLight"];
  workingDaysLeft?: number | undefined;
  finishedAt?: string | undefined;
}): Deadline | undefined {
  if (document.dueOn === undefined) return undefined;
  if (document.finishedAt !== undefined) {
    return { dueOn: document.dueOn, workingDaysLeft: 0, finished: { daysEarly: 0 } };
  }
  return document.workingDaysLeft === undefined
    ? undefined
    : {
        dueOn: document.dueOn,
        dueAt: document.dueAt,
        light: document.dueLight,
        workingDaysLeft: document.workingDaysLeft,
      };
}
