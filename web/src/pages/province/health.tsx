import Circle from "lucide-solid/icons/circle";
import CircleCheck from "lucide-solid/icons/circle-check";
import CirclePause from "lucide-solid/icons/circle-pause";
import Clock from "lucide-solid/icons/clock";
import Square from "lucide-solid/icons/square";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { Show, type JSX } from "solid-js";
import type { UnitLine } from "@vanthu/office/onboarding/unit-schema.ts";
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

/** The state of one unit: shape, word, then colour; one nobody works in has no health to judge. */
export function HealthBadge(props: { unit: Pick<UnitLine, "health" | "stage" | "suspended"> }): JSX.Element {
  const resting = (): "closed" | "suspended" | undefined =>
    props.unit.stage === "closed" ? "closed" : props.unit.suspended ? "suspended" : undefined;
  return (
    <Show
      when={resting()}
      fallback={
        <Badge tone={TONES[props.unit.health]} icon={IN_WORDS[props.unit.health]}>
          {t(props.unit.health)}
        </Badge>
      }
    >
      {(word) => (
        <Badge tone="neutral" icon={CirclePause}>
          {t(word())}
        </Badge>
      )}
    </Show>
  );
}

/** The shape of the legend: the same as in the matrix. */
export function HealthShape(props: { health: Health }): JSX.Element {
  return <Icon of={IN_FIGURES[props.health]} />;
}
