import type { JSX } from "solid-js";
import { ButtonLink } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Urgency } from "../../ui/urgency.tsx";
import { actionAddress, QUEUE_LOOK, type DayQueue, type IncomingLine } from "./queue.ts";
import { t } from "./words.ts";

/** One document of a queue, with the action that waits. */
export function QueueRow(props: {
  queueKey: DayQueue["key"];
  id: string;
  subject: string;
  detail: string;
  urgency: IncomingLine["urgency"];
  unread?: boolean;
  right?: JSX.Element;
}): JSX.Element {
  const look = (): (typeof QUEUE_LOOK)[DayQueue["key"]] => QUEUE_LOOK[props.queueKey];
  return (
    <div class="row queue-row" classList={{ "row--new": props.unread ?? false }}>
      <span class={`ico ico--${look().tone}`}>
        <Icon of={look().icon} />
      </span>
      <span class="grow">
        <a class="t clamp-1" href={actionAddress(props.queueKey, props.id).split("?")[0]} data-row>
          <Urgency of={props.urgency} />
          {props.subject}
        </a>
        <span class="meta clamp-1 block">{props.detail}</span>
      </span>
      <span class="queue-right">{props.right}</span>
      <ButtonLink href={actionAddress(props.queueKey, props.id)} kind="tint" size="s">
        {t(look().action)}
        <span class="sr">: {props.subject}</span>
      </ButtonLink>
    </div>
  );
}
