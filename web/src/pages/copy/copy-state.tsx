import BadgeCheck from "lucide-solid/icons/badge-check";
import CircleCheck from "lucide-solid/icons/circle-check";
import Copy from "lucide-solid/icons/copy";
import Hash from "lucide-solid/icons/hash";
import PenLine from "lucide-solid/icons/pen-line";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Undo2 from "lucide-solid/icons/undo-2";
import type { CopyState } from "@vanthu/office/copy/schema.ts";
import type { JSX } from "solid-js";
import { Badge, type Tone } from "../../ui/badge.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { t } from "./words.ts";

const LOOK: Record<CopyState, { tone: Tone; icon: IconShape }> = {
  requested: { tone: "info", icon: PenLine },
  approved: { tone: "teal", icon: Hash },
  numbered: { tone: "teal", icon: Copy },
  composed: { tone: "teal", icon: BadgeCheck },
  done: { tone: "ok", icon: CircleCheck },
  refused: { tone: "late", icon: Undo2 },
  void: { tone: "neutral", icon: RotateCcw },
};

/** The state of a copy: icon, word, colour. */
export function CopyStateBadge(props: { state: CopyState }): JSX.Element {
  return (
    <Badge tone={LOOK[props.state].tone} icon={LOOK[props.state].icon}>
      {t(props.state)}
    </Badge>
  );
}
