import { Show, type JSX } from "solid-js";
import type { Deadline } from "../i18n/deadline.ts";
import { Due } from "./due.tsx";
import { Icon, type IconShape } from "./icon.tsx";
import type { Urgency as UrgencyMark } from "@vanthu/office/field.ts";
import { Urgency } from "./urgency.tsx";
import { say } from "./words.ts";

/**
 * A document in one row, always in this order: number, agency's number, subject, agency, deadline, state.
 * The whole row is one link, so that it can be opened in a new tab and read out at once.
 */
export function DocumentRow(props: {
  href: string;
  /** How it came: packet, paper, e-mail. */
  channel: IconShape;
  number?: string | undefined;
  reference?: string | undefined;
  subject: string;
  from: string;
  /** Whose work it is, where the reader stands in for somebody who is away. */
  onBehalfOf?: string | undefined;
  urgency?: UrgencyMark | undefined;
  deadline?: Deadline | undefined;
  state: JSX.Element;
  unread?: boolean | undefined;
  current?: boolean | undefined;
}): JSX.Element {
  return (
    <a
      href={props.href}
      class={`row dl${props.unread ? " row--new" : ""}`}
      aria-current={props.current ? "true" : undefined}
      data-row
    >
      <span class="dl-1">
        <span class="flex">
          <Icon of={props.channel} />
          <Show when={props.number}>
            <b>{props.number}</b>
          </Show>
          <span class="clamp-1">{props.reference}</span>
        </span>
        <Show when={props.deadline}>{(deadline) => <Due {...deadline()} />}</Show>
      </span>
      <span class="t clamp-2">
        <Urgency of={props.urgency} />
        <Show when={props.unread}>
          <span class="sr">{say("unread")}: </span>
        </Show>
        {props.subject}
      </span>
      <span class="dl-3">
        <span class="clamp-1">
          <Show when={props.onBehalfOf}>{(name) => <b>{say("insteadOf", name())} · </b>}</Show>
          {props.from}
        </span>
        {props.state}
      </span>
    </a>
  );
}
