import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import Mail from "lucide-solid/icons/mail";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import Check from "lucide-solid/icons/check";
import Undo2 from "lucide-solid/icons/undo-2";
import type { AssignmentState } from "@vanthu/office/assignment/schema.ts";
import type { JSX } from "solid-js";
import { Badge, type Tone } from "../../ui/badge.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { t } from "./words.ts";

const LOOK: Record<AssignmentState, { tone: Tone; icon: IconShape }> = {
  assigned: { tone: "neutral", icon: Mail },
  started: { tone: "teal", icon: Clock },
  submitted: { tone: "info", icon: Check },
  finished: { tone: "ok", icon: CircleCheck },
  sentBack: { tone: "warn", icon: Undo2 },
  recalled: { tone: "neutral", icon: RotateCcw },
};

/** The state of an assignment: icon, word, colour. */
export function AssignmentStateBadge(props: { state: AssignmentState }): JSX.Element {
  return (
    <Badge tone={LOOK[props.state].tone} icon={LOOK[props.state].icon}>
      {t(props.state)}
    </Badge>
  );
}
