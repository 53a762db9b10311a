import { Index, type JSX } from "solid-js";
import { say } from "./words.ts";

/**
 * The way of one packet at its receiver as five dots: arrived, accepted, assigned, in progress, finished.
 * A refusal or failure is a red diamond where it happened. The state's word always stands beside it.
 */
export function DeliveryDots(props: {
  /** Steps reached, 0 to 5. */
  reached: number;
  failedAt?: number | undefined;
}): JSX.Element {
  return (
    <span
      class={`track${props.reached >= 5 ? " all" : ""}`}
      role="img"
      aria-label={say("deliverySteps", props.reached)}
    >
      <Index each={[1, 2, 3, 4, 5]}>
        {(step) => (
          <i classList={{ x: props.failedAt === step(), on: props.failedAt !== step() && step() <= props.reached }} />
        )}
      </Index>
    </span>
  );
}
