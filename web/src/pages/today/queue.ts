import BadgeCheck from "lucide-solid/icons/badge-check";
import BookText from "lucide-solid/icons/book-text";
import Eye from "lucide-solid/icons/eye";
import FileText from "lucide-solid/icons/file-text";
import Forward from "lucide-solid/icons/forward";
import Hash from "lucide-solid/icons/hash";
import MessageSquareText from "lucide-solid/icons/message-square-text";
import PenLine from "lucide-solid/icons/pen-line";
import Send from "lucide-solid/icons/send";
import Signature from "lucide-solid/icons/signature";
import SquareCheckBig from "lucide-solid/icons/square-check-big";
import { isInformed, type TodayView } from "../../frame/waiting.tsx";
import type { today } from "../../i18n/vi/today.ts";
import type { IconShape } from "../../ui/icon.tsx";

export type IncomingLine = TodayView["incoming"][number]["items"][number];
export type OutgoingLine = TodayView["outgoing"][number]["items"][number];

/** Of the server, or what is only to be read (để biết), which is taken out of one's work. */
type IncomingKey = TodayView["incoming"][number]["key"] | "toRead";
type OutgoingKey = TodayView["outgoing"][number]["key"];
type DayKey = IncomingKey | OutgoingKey;

/** A queue of incoming documents as the page shows it. */
export interface IncomingDayQueue {
  readonly of: "incoming";
  readonly key: IncomingKey;
  readonly items: readonly IncomingLine[];
}

/** A queue of outgoing documents as the page shows it. */
export interface OutgoingDayQueue {
  readonly of: "outgoing";
  readonly key: OutgoingKey;
  readonly items: readonly OutgoingLine[];
}

export type DayQueue = IncomingDayQueue | OutgoingDayQueue;

type ActionWord = Extract<keyof typeof today, `do${string}`>;

/** How a queue looks: its tile, the word of its action, and where all of it is. */
export const QUEUE_LOOK: Record<
  DayKey,
  { icon: IconShape; tone: "info" | "late" | "warn" | "teal" | "ok"; action: ActionWord; all: string }
> = {
  toAccept: { icon: BookText, tone: "info", action: "doAccept", all: "/incoming?state=arrived" },
  toPassOn: { icon: Forward, tone: "info", action: "doPassOn", all: "/incoming?state=registered" },
  toInstruct: { icon: PenLine, tone: "info", action: "doInstruct", all: "/incoming?state=registered" },
  myTasks: { icon: SquareCheckBig, tone: "teal", action: "doTask", all: "/incoming?view=mine" },
  toRead: { icon: Eye, tone: "info", action: "doRead", all: "/incoming?view=mine" },
  toSign: { icon: Signature, tone: "info", action: "doSign", all: "/signing" },
  toVisa: { icon: SquareCheckBig, tone: "info", action: "doVisa", all: "/outgoing?state=contentReview" },
  toOpine: { icon: MessageSquareText, tone: "teal", action: "doOpine", all: "/outgoing" },
  toApproveContent: {
    icon: SquareCheckBig,
    tone: "info",
    action: "doApproveContent",
    all: "/outgoing?state=contentReview",
  },
  toApproveLayout: {
    icon: SquareCheckBig,
    tone: "info",
    action: "doApproveLayout",
    all: "/outgoing?state=layoutReview",
  },
  toNumber: { icon: Hash, tone: "late", action: "doNumber", all: "/outgoing?state=signed" },
  toSeal: { icon: BadgeCheck, tone: "late", action: "doSeal", all: "/outgoing?state=numbered" },
  toIssue: { icon: Send, tone: "ok", action: "doIssue", all: "/outgoing?state=sealed" },
  myDrafts: { icon: FileText, tone: "warn", action: "doDraft", all: "/outgoing?view=mine" },
};

/** Where the row's action leads: the document, with the form already open where there is one. */
export function actionAddress(key: DayKey, id: string): string {
  if (key === "toAccept") return `/incoming/${id}?do=accept`;
  if (key === "toInstruct") return `/incoming/${id}?do=instruct`;
  return key === "toPassOn" || key === "myTasks" || key === "toRead" ? `/incoming/${id}` : `/outgoing/${id}`;
}

/**
 * The queues of the day that hold something or are kept, in the order of the work: the layouts to approve first, as
 * the signer waits behind them; what is only to be read last. Who stands in for another head has one queue of both.
 */
export function dayQueues(today: TodayView, isKept: (queue: DayQueue) => boolean = () => false): DayQueue[] {
  const incoming = today.incoming.map(({ key, items }): DayQueue => ({
    of: "incoming",
    key,
    items: items.filter((line) => !isInformed(line)),
  }));
  const toRead: DayQueue = {
    of: "incoming",
    key: "toRead",
    items: today.incoming.flatMap(({ items }) => items.filter(isInformed)),
  };
  const outgoing = [...new Set(today.outgoing.map(({ key }) => key))].map((key): DayQueue => ({
    of: "outgoing",
    key,
    items: today.outgoing.filter((queue) => queue.key === key).flatMap(({ items }) => items),
  }));
  const layouts = outgoing.filter(({ key }) => key === "toApproveLayout");
  const others = outgoing.filter(({ key }) => key !== "toApproveLayout");
  return [...layouts, ...incoming, ...others, toRead].filter((queue) => queue.items.length > 0 || isKept(queue));
}

/** Every incoming line of the day to act on once, whatever queues it is in. */
export function incomingLines(today: TodayView): IncomingLine[] {
  const lines = today.incoming.flatMap((queue) => queue.items).filter((line) => !isInformed(line));
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
