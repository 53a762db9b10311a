import { For, Show, type JSX } from "solid-js";
import { date } from "../../i18n/format.ts";
import { deadlineOf } from "../../state/incoming-state.tsx";
import { stateWord } from "../../state/words.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Due } from "../../ui/due.tsx";
import { Icon } from "../../ui/icon.tsx";
import { VerdictBadge } from "../../ui/signature.tsx";
import { Urgency } from "../../ui/urgency.tsx";
import { actionAddress, QUEUE_LOOK, type DayQueue, type IncomingLine, type OutgoingLine } from "./queue.ts";
import { say } from "../../ui/words.ts";
import { t } from "./words.ts";

function incomingDetail(line: IncomingLine): string {
  const parts = [
    ...(line.onBehalfOf === undefined ? [] : [say("insteadOf", line.onBehalfOf)]),
    line.issuer,
    `${line.referenceNumber} ${t("dated", date(line.issuedOn))}`,
  ];
  if (line.arrivalNumber !== undefined) parts.push(t("arrivalNumber", line.arrivalNumber));
  if (line.myTask) parts.push(t("taskRole", stateWord(line.myTask.role)));
  return parts.join(" · ");
}

function outgoingDetail(line: OutgoingLine): string {
  if (line.returned) return t("returnedBy", line.returned.byName, line.returned.reason);
  const who =
    line.state === "signed" || line.state === "numbered" || line.state === "sealed"
      ? t("signedBy", line.signerName)
      : t("drafter", line.draftedByName, line.departmentName);
  const what = line.referenceNumber ?? line.typeName;
  return [what, who, line.dueOn === undefined ? "" : t("due", date(line.dueOn))].filter(Boolean).join(" · ");
}

function Row(props: {
  queue: DayQueue["key"];
  id: string;
  subject: string;
  detail: string;
  urgency: IncomingLine["urgency"];
  unread?: boolean;
  right?: JSX.Element;
}): JSX.Element {
  const look = (): (typeof QUEUE_LOOK)[DayQueue["key"]] => QUEUE_LOOK[props.queue];
  return (
    <li class="row queue-row" classList={{ "row--new": props.unread ?? false }}>
      <span class={`ico ico--${look().tone}`}>
        <Icon of={look().icon} />
      </span>
      <span class="grow">
        <a class="t clamp-1" href={actionAddress(props.queue, props.id).split("?")[0]} data-row>
          <Urgency of={props.urgency} />
          {props.subject}
        </a>
        <span class="meta clamp-1 block">{props.detail}</span>
      </span>
      <span class="queue-right">{props.right}</span>
      <ButtonLink href={actionAddress(props.queue, props.id)} kind="tint" size="s">
        {t(look().action)}
        <span class="sr">: {props.subject}</span>
      </ButtonLink>
    </li>
  );
}

/** One queue of the day: its heading, number, rows with one tinted action each. */
export function QueueCard(props: { queue: DayQueue }): JSX.Element {
  const key = (): DayQueue["key"] => props.queue.key;
  return (
    <Card
      title={t(key())}
      count={props.queue.items.length}
      help={t(`${key()}Help`)}
      aside={
        <a class="nowrap" href={QUEUE_LOOK[key()].all}>
          {t("seeAll")}
          <span class="sr">: {t(key())}</span>
        </a>
      }
    >
      <ul class="list">
        <For each={props.queue.items}>
          {(line) =>
            "issuer" in line ? (
              <Row
                queue={key()}
                id={line.id}
                subject={line.subject}
                detail={incomingDetail(line)}
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
            ) : (
              <Row
                queue={key()}
                id={line.id}
                subject={line.subject === "" ? line.typeName : line.subject}
                detail={outgoingDetail(line)}
                urgency={line.urgency}
              />
            )
          }
        </For>
      </ul>
    </Card>
  );
}
