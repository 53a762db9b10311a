import { createSignal, Index, onCleanup, Show, type JSX } from "solid-js";
import { say } from "./words.ts";

/** Long enough that a quick answer shows no flicker. */
const PATIENCE_MS = 150;

/** Grey lines in the shape of what comes, after a moment of patience. */
export function Skeleton(props: { rows: number; tall?: boolean }): JSX.Element {
  const [shown, setShown] = createSignal(false);
  const timer = setTimeout(() => setShown(true), PATIENCE_MS);
  onCleanup(() => {
    clearTimeout(timer);
  });
  return (
    <div class="skels" role="status" aria-label={say("loading")}>
      <Show when={shown()}>
        <Index each={Array.from({ length: props.rows })}>
          {() => (
            <div class={props.tall ? "skel-row skel-row--tall" : "skel-row"}>
              <div class="skel skel--wide" />
              <div class="skel skel--short" />
            </div>
          )}
        </Index>
      </Show>
    </div>
  );
}
