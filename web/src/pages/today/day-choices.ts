import { createEffect, on, type Accessor } from "solid-js";
import { useChoiceKeys } from "../../bulk/choice-keys.ts";
import { createChoice, type Choice } from "../../bulk/choice.ts";
import { useMay } from "../../session.tsx";
import { bulkDeedOf as incomingDeedOf } from "../incoming/bulk/bulk-deed.ts";
import { bulkDeedOf as outgoingDeedOf } from "../outgoing/list/bulk-deed.ts";
import type { DayQueue, IncomingDayQueue, IncomingLine, OutgoingDayQueue, OutgoingLine } from "./queue.ts";

/** What is chosen in each queue of the day, to do the same to all of it; choosing in one ends it in the others. */
export interface DayChoices {
  readonly incoming: (key: IncomingDayQueue["key"]) => Choice<IncomingLine>;
  readonly outgoing: (key: OutgoingDayQueue["key"]) => Choice<OutgoingLine>;
  /** Whether something was refused in this queue: it stays until that was read, empty or not. */
  readonly isKept: (queue: DayQueue) => boolean;
}

/** Makes one for each key, when it is first asked for. */
function eachOnce<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const one = made.get(key) ?? make(key);
    made.set(key, one);
    return one;
  };
}

/** A choice for each queue of Hôm nay, and key X of the page. */
export function createDayChoices(queues: Accessor<readonly DayQueue[]>): DayChoices {
  const may = useMay();
  const incoming = eachOnce((key: IncomingDayQueue["key"]) =>
    createChoice(
      () => queues().flatMap((one) => (one.of === "incoming" && one.key === key ? one.items : [])),
      (line) => incomingDeedOf(line, may) !== undefined,
    ),
  );
  const outgoing = eachOnce((key: OutgoingDayQueue["key"]) =>
    createChoice(
      () => queues().flatMap((one) => (one.of === "outgoing" && one.key === key ? one.items : [])),
      // An opinion is given in words, on each by itself.
      (line) => key !== "toOpine" && outgoingDeedOf(line, may) !== undefined,
    ),
  );
  const choiceOf = (one: DayQueue): Choice<IncomingLine> | Choice<OutgoingLine> =>
    one.of === "incoming" ? incoming(one.key) : outgoing(one.key);
  const all = (): (Choice<IncomingLine> | Choice<OutgoingLine>)[] => queues().map(choiceOf);
  useChoiceKeys(all);
  createEffect(
    on(
      () => all().filter(({ isOn }) => isOn()),
      (now, before = []) => {
        const fresh = now.find((one) => !before.includes(one));
        if (fresh) for (const one of now) if (one !== fresh) one.stop();
      },
    ),
  );
  return { incoming, outgoing, isKept: (queue) => choiceOf(queue).failures().length > 0 };
}
