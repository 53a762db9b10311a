import type { JSX } from "solid-js";
import { moment } from "../../i18n/format.ts";
import { Progress } from "../../ui/progress.tsx";
import type { SetUpCheck } from "@vanthu/office/onboarding/set-up-schema.ts";
import { c } from "./check-words.ts";

/** How many of the things a unit needs are there. `openedAt` is an instant. */
export function SetUpProgress(props: {
  unit: { checks: readonly SetUpCheck[]; done: number; openedAt?: string | undefined };
}): JSX.Element {
  const all = (): number => props.unit.checks.length;
  return (
    <Progress
      label={c("progress", props.unit.done, all())}
      share={all() === 0 ? 0 : props.unit.done / all()}
      detail={props.unit.openedAt === undefined ? undefined : c("opened", moment(props.unit.openedAt, Date.now()))}
      state={props.unit.done === all() ? "ok" : "running"}
    />
  );
}
