import BadgeCheck from "lucide-solid/icons/badge-check";
import Check from "lucide-solid/icons/check";
import Hash from "lucide-solid/icons/hash";
import MessageSquareText from "lucide-solid/icons/message-square-text";
import Paperclip from "lucide-solid/icons/paperclip";
import Send from "lucide-solid/icons/send";
import Signature from "lucide-solid/icons/signature";
import SquarePen from "lucide-solid/icons/square-pen";
import Undo2 from "lucide-solid/icons/undo-2";
import Undo from "lucide-solid/icons/undo";
import Waypoints from "lucide-solid/icons/waypoints";
import type { OutgoingAction } from "@vanthu/office/outgoing/schema.ts";
import type { IconShape } from "../../../ui/icon.tsx";

/** What a reader may set going from the head of a document; editing has its own page, resending its own row. */
export type OutgoingDeed = Exclude<
  OutgoingAction,
  "edit" | "submit" | "resend" | "askBack" | "recall" | "replace" | "update" | "endEdit"
>;

export interface DeedLook {
  deed: OutgoingDeed;
  icon: IconShape;
  key: string;
  /** Cannot be undone or takes words: it opens a dialog first. */
  asks: boolean;
}

/** In the order of importance: the first one allowed is the main button. */
const DEEDS: readonly DeedLook[] = [
  { deed: "sign", icon: Signature, key: "D", asks: true },
  { deed: "approveVisa", icon: Check, key: "D", asks: false },
  { deed: "approveContent", icon: Check, key: "D", asks: false },
  { deed: "approveLayout", icon: Check, key: "D", asks: false },
  { deed: "number", icon: Hash, key: "D", asks: true },
  { deed: "seal", icon: BadgeCheck, key: "D", asks: true },
  { deed: "issue", icon: Send, key: "D", asks: true },
  { deed: "attach", icon: Paperclip, key: "T", asks: true },
  { deed: "return", icon: Undo2, key: "R", asks: true },
  { deed: "withdraw", icon: Undo, key: "R", asks: true },
  { deed: "returnToPrevious", icon: Undo, key: "Shift R", asks: true },
  { deed: "takeToEdit", icon: SquarePen, key: "S", asks: true },
  { deed: "askOpinions", icon: MessageSquareText, key: "Y", asks: true },
  { deed: "setCircuit", icon: Waypoints, key: "L", asks: true },
];

/** The deeds the server allows now, the main one first. */
export function deedsOf(actions: readonly OutgoingAction[]): DeedLook[] {
  return DEEDS.filter(({ deed }) => actions.includes(deed));
}
