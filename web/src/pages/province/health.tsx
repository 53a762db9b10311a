import Circle from "lucide-solid/icons/circle";
import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import Square from "lucide-solid/icons/square";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { JSX } from "solid-js";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Icon, type IconShape } from "../../ui/icon.tsx";
import { Diamond } from "../../ui/shapes.tsx";
import type { MatrixUnit } from "./matrix-layout.ts";
import { t } from "./words.ts";

/** How a unit stands: works well, worth a look, somebody must act, not in use yet. */
export type Health = MatrixUnit["health"];

export const HEALTHS: readonly Health[] = ["good", "watch", "act", "preparing"];

const TONES: Record<Health, Tone> = { good: "ok", watch: "warn", act: "late", preparing: "neutral" };
const IN_WORDS: Record<Health, IconShape> = { good: CircleCheck, watch: Diamond, act: TriangleAlert, preparing: Clock };
const IN_FIGURES: Record<Health, IconShape> = { good: Square, watch: Diamond, act: TriangleAlert, preparing: Circle };

/** The state of one unit: shape, word, then colour. */
export function HealthBadge(props: { health: Health }): JSX.Element {
  return (
    <Badge tone={TONES[props.health]} icon={IN_WORDS[props.health]}>
      {t(props.health)}
    </Badge>
  );
}

/** The shape of the legend: the same as in the matrix. */
export function HealthShape(props: { health: Health }): JSX.Element {
  return <Icon of={IN_FIGURES[props.health]} />;
}
