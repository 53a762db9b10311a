import { lazy, Show, type JSX } from "solid-js";
import type { Choice } from "../../bulk/choice.ts";
import { useWaiting } from "../../frame/waiting.tsx";
import { date } from "../../i18n/format.ts";
import { deadlineOf } from "../../state/incoming-state.tsx";
import { stateWord } from "../../state/words.ts";
import { Due } from "../../ui/due.tsx";
import { VerdictBadge } from "../../ui/signature.tsx";
import { say } from "../../ui/words.ts";
import { QueueCard } from "./queue-card.tsx";
import { QueueRow } from "./queue-row.tsx";
import type { IncomingDayQueue, IncomingLine } from "./queue.ts";
import { t } from "./words.ts";

const IncomingBulk = lazy(async () => ({ default: (await import("../incoming/bulk/incoming-bulk.tsx")).IncomingBulk }));

function detailOf(line: IncomingLine): string {
  const parts = [
    ...(line.onBehalfOf === undefined ? [] : [say("insteadOf", line.onBehalfOf)]),
    line.issuer,
    `${line.referenceNumber} ${t("dated", date(line.issuedOn))}`,
  ];
  if (line.arrivalNumber !== undefined) parts.push(t("arrivalNumber", line.arrivalNumber));
  if (line.myTask) parts.push(t("taskRole", stateWord(line.myTask.role)));
  return parts.join(" · ");
}

/** A queue of incoming documents: to register, to instruct on, to do, to read. */
export function IncomingQueue(props: { queue: IncomingDayQueue; choice: Choice<IncomingLine> }): JSX.Element {
  const waiting = useWaiting();
  return (
    <QueueCard
      queueKey={props.queue.key}
      items={props.queue.items}
      choice={props.choice}
      nameOf={(line) => line.referenceNumber}
      bulk={() => (
        <IncomingBulk
          choice={props.choice}
          onDone={() => {
            waiting.reload();
          }}
        />
      )}
      row={(line) => (
        <QueueRow
          queueKey={props.queue.key}
          id={line.id}
          subject={line.subject}
          detail={detailOf(line)}
          urgency={line.urgency}
          unread={line.state === "arrived"}
          right={
            <>
              <Show when={line.state === "arrived" && line.signatures}>
                {(verdict) => <VerdictBadge verdict={verdict()} />}
              </Show>
              <Show when={deadlineOf(line)}>{(deadline) => <Due {...deadline()} />}</Show>
            </>
          }
        />
      )}
    />
  );
}
