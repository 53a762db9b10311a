import BookText from "lucide-solid/icons/book-text";
import CalendarClock from "lucide-solid/icons/calendar-clock";
import CalendarCheck from "lucide-solid/icons/calendar-check";
import CircleCheck from "lucide-solid/icons/circle-check";
import CornerUpLeft from "lucide-solid/icons/corner-up-left";
import Forward from "lucide-solid/icons/forward";
import Gauge from "lucide-solid/icons/gauge";
import MessageSquarePlus from "lucide-solid/icons/message-square-plus";
import Paperclip from "lucide-solid/icons/paperclip";
import PenLine from "lucide-solid/icons/pen-line";
import Pencil from "lucide-solid/icons/pencil";
import Play from "lucide-solid/icons/play";
import Reply from "lucide-solid/icons/reply";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Send from "lucide-solid/icons/send";
import Undo2 from "lucide-solid/icons/undo-2";
import UserMinus from "lucide-solid/icons/user-minus";
import UserRound from "lucide-solid/icons/user-round";
import Users from "lucide-solid/icons/users";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import type { IconShape } from "../../ui/icon.tsx";
import type { HandlingStep } from "./steps/step.ts";

/** What a reader may set going from the head of the document. */
export type DocumentDeed =
  "accept" | "refuse" | "instruct" | "start" | "finish" | "answer" | "attach" | "correct" | HandlingStep;

/** One deed: its shape, and the letter that does it, where it has one. */
export interface Deed {
  deed: DocumentDeed;
  icon: IconShape;
  key?: string;
}

/** In the order of importance: the first one allowed is the main button. */
export const DEEDS: readonly Deed[] = [
  { deed: "accept", icon: BookText, key: "V" },
  { deed: "instruct", icon: PenLine, key: "B" },
  { deed: "passOn", icon: Send, key: "T" },
  { deed: "answerExtension", icon: CalendarCheck, key: "H" },
  { deed: "subAssign", icon: Users, key: "B" },
  { deed: "start", icon: Play, key: "D" },
  { deed: "finish", icon: CircleCheck, key: "D" },
  { deed: "answer", icon: Reply, key: "S" },
  { deed: "refuse", icon: Undo2, key: "R" },
  { deed: "addInstruction", icon: MessageSquarePlus, key: "B" },
  { deed: "report", icon: Gauge, key: "L" },
  { deed: "askExtension", icon: CalendarClock, key: "H" },
  { deed: "forward", icon: Forward, key: "F" },
  { deed: "handOver", icon: UserRound },
  { deed: "sendBack", icon: CornerUpLeft },
  { deed: "recall", icon: UserMinus },
  { deed: "reopen", icon: RotateCcw },
  { deed: "attach", icon: Paperclip, key: "A" },
  { deed: "correct", icon: Pencil, key: "C" },
];

/** These never stand beside the main button. */
const BEHIND_DOTS: readonly DocumentDeed[] = [
  "report",
  "askExtension",
  "forward",
  "handOver",
  "sendBack",
  "recall",
  "reopen",
  "attach",
  "correct",
];

/**
 * What may be done now: one main button, at most one beside it, the rest behind the dots. Whoever may instruct passes on
 * only by way of the dots; a head who has given out parts already goes on with the own share first.
 */
export function arranged({ actions, tasks }: Pick<IncomingDetail, "actions" | "tasks">): {
  main: Deed | undefined;
  second: Deed | undefined;
  rest: Deed[];
} {
  const allowed = DEEDS.filter(({ deed }) => actions.includes(deed));
  const isBehind = (deed: DocumentDeed): boolean =>
    BEHIND_DOTS.includes(deed) ||
    (deed === "passOn" && actions.includes("instruct")) ||
    (deed === "subAssign" && tasks.some(({ parentStaffId }) => parentStaffId !== undefined));
  const [main, second] = allowed.filter(({ deed }) => !isBehind(deed));
  return { main, second, rest: allowed.filter((one) => one !== main && one !== second) };
}
