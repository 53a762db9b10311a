import { lazy, type JSX } from "solid-js";
import type { Choice } from "../../bulk/choice.ts";
import { useWaiting } from "../../frame/waiting.tsx";
import { date } from "../../i18n/format.ts";
import { QueueCard } from "./queue-card.tsx";
import { QueueRow } from "./queue-row.tsx";
import type { OutgoingDayQueue, OutgoingLine } from "./queue.ts";
import { t } from "./words.ts";

const OutgoingBulk = lazy(async () => ({ default: (await import("../outgoing/list/outgoing-bulk.tsx")).OutgoingBulk }));

const subjectOf = (line: OutgoingLine): string => (line.subject === "" ? line.typeName : line.subject);

function detailOf(line: OutgoingLine): string {
  if (line.returned) return t("returnedBy", line.returned.byName, line.returned.reason);
  const who =
    line.state === "signed" || line.state === "numbered" || line.state === "sealed"
      ? t("signedBy", line.signerName)
      : t("drafter", line.draftedByName, line.departmentName);
  const what = line.referenceNumber ?? line.typeName;
  return [what, who, line.dueOn === undefined ? "" : t("due", date(line.dueOn))].filter(Boolean).join(" · ");
}

/** A queue of outgoing documents: to write, to approve, to sign, to number, to seal, to issue. */
export function OutgoingQueue(props: { queue: OutgoingDayQueue; choice: Choice<OutgoingLine> }): JSX.Element {
  const waiting = useWaiting();
  return (
    <QueueCard
      queueKey={props.queue.key}
      items={props.queue.items}
      choice={props.choice}
      nameOf={(line) => line.referenceNumber ?? subjectOf(line)}
      bulk={() => (
        <OutgoingBulk
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
          subject={subjectOf(line)}
          detail={detailOf(line)}
          urgency={line.urgency}
        />
      )}
    />
  );
}
