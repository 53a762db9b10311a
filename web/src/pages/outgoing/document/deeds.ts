import BadgeCheck from "lucide-solid/icons/badge-check";
import Check from "lucide-solid/icons/check";
import Hash from "lucide-solid/icons/hash";
import Paperclip from "lucide-solid/icons/paperclip";
import Send from "lucide-solid/icons/send";
import Signature from "lucide-solid/icons/signature";
import Undo2 from "lucide-solid/icons/undo-2";
import Undo from "lucide-solid/icons/undo";
import type { OutgoingAction } from "@vanthu/office/outgoing/schema.ts";
import type { IconShape } from "../../../ui/icon.tsx";

/** What a reader may set going from the head of a document; editing has its own page, resending its own row. */
export type OutgoingDeed = Exclude<
  OutgoingAction,
  "edit" | "submit" | "resend" | "askBack" | "recall" | "replace" | "update"
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
  { deed: "approveContent", icon: Check, key: "D", asks: false },
  { deed: "approveLayout", icon: Check, key: "D", asks: false },
  { deed: "number", icon: Hash, key: "D", asks: true },
  { deed: "seal", icon: BadgeCheck, key: "D", asks: true },
  { deed: "issue", icon: Send, key: "D", asks: true },
  { deed: "attach", icon: Paperclip, key: "T", asks: true },
  { deed: "return", icon: Undo2, key: "R", asks: true },
  { deed: "withdraw", icon: Undo, key: "R", asks: true },
];

/** The deeds the server allows now, the main one first. */
export function deedsOf(actions: readonly OutgoingAction[]): DeedLook[] {
  return DEEDS.filter(({ deed }) => actions.includes(deed));
}
