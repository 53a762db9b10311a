import { createMemo, For, Show, Suspense, type JSX } from "solid-js";
import { ChoosableLine } from "../../bulk/choosable-line.tsx";
import type { Choice } from "../../bulk/choice.ts";
import { ChooseButton } from "../../bulk/choose-button.tsx";
import { Card } from "../../ui/card.tsx";
import { QUEUE_LOOK, type DayQueue } from "./queue.ts";
import { t } from "./words.ts";

/** One queue of the day: its heading, number, rows with one tinted action each, and what can be done to several. */
export function QueueCard<L extends { readonly id: string }>(props: {
  queueKey: DayQueue["key"];
  items: readonly L[];
  choice: Choice<L>;
  /** Read out with the box of a row. */
  nameOf: (line: L) => string;
  /** What can be done to those chosen; drawn while lines are being chosen. */
  bulk: () => JSX.Element;
  row: (line: L) => JSX.Element;
}): JSX.Element {
  const title = (): string => t(props.queueKey);
  // By id, so that a row whose document is the same stays under the reader's hands.
  const ids = createMemo(() => props.items.map(({ id }) => id));
  const lineOf = (id: string): L | undefined => props.items.find((line) => line.id === id);
  return (
    <Card
      title={title()}
      count={props.items.length}
      help={t(`${props.queueKey}Help`)}
      aside={
        <span class="flex tight nowrap">
          <ChooseButton choice={props.choice} of={title()} />
          <a href={QUEUE_LOOK[props.queueKey].all}>
            {t("seeAll")}
            <span class="sr">: {title()}</span>
          </a>
        </span>
      }
    >
      <Suspense>
        <Show when={props.choice.isOn()}>{props.bulk()}</Show>
      </Suspense>
      <ul class="list">
        <For each={ids()}>
          {(id) => (
            <Show when={lineOf(id)}>
              {(line) => (
                <ChoosableLine choice={props.choice} line={line()} name={props.nameOf(line())}>
                  {props.row(line())}
                </ChoosableLine>
              )}
            </Show>
          )}
        </For>
      </ul>
    </Card>
  );
}
