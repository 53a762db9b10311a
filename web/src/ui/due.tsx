import Circle from "lucide-solid/icons/circle";
import CircleCheck from "lucide-solid/icons/circle-check";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { JSX } from "solid-js";
import { deadlineExactly, deadlineForm, deadlineWords, type Deadline, type DeadlineForm } from "../i18n/deadline.ts";
import { Icon, type IconShape } from "./icon.tsx";
import { Diamond, HalfCircle } from "./shapes.tsx";

const SHAPE: Record<DeadlineForm, IconShape> = {
  far: Circle,
  soon: HalfCircle,
  today: Diamond,
  late: TriangleAlert,
  done: CircleCheck,
};

/** The deadline in one of its five forms, relative first; the exact date on hover and for readers of the screen. */
export function Due(props: Deadline): JSX.Element {
  return (
    <span class={`due due--${deadlineForm(props)}`} title={deadlineExactly(props)}>
      <Icon of={SHAPE[deadlineForm(props)]} />
      {deadlineWords(props)}
      <span class="sr">. {deadlineExactly(props)}</span>
    </span>
  );
}
