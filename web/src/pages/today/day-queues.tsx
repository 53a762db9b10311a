import { createMemo, For, Show, type JSX } from "solid-js";
import type { DayChoices } from "./day-choices.ts";
import { IncomingQueue } from "./incoming-queue.tsx";
import { OutgoingQueue } from "./outgoing-queue.tsx";
import type { DayQueue } from "./queue.ts";

/** Queues of the day one below the other; one that is still there is not drawn anew when something in it changes. */
export function DayQueues(props: { of: readonly DayQueue[]; choices: DayChoices }): JSX.Element {
  const keys = createMemo(() => props.of.map(({ key }) => key));
  return (
    <For each={keys()}>
      {(key) => (
        <div class={`queue--${key}`}>
          <Show when={props.of.filter((one) => one.of === "incoming").find((one) => one.key === key)}>
            {(queue) => <IncomingQueue queue={queue()} choice={props.choices.incoming(queue().key)} />}
          </Show>
          <Show when={props.of.filter((one) => one.of === "outgoing").find((one) => one.key === key)}>
            {(queue) => <OutgoingQueue queue={queue()} choice={props.choices.outgoing(queue().key)} />}
          </Show>
        </div>
      )}
    </For>
  );
}
