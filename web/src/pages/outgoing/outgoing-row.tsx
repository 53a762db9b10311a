import FileText from "lucide-solid/icons/file-text";
import Share2 from "lucide-solid/icons/share-2";
import type { OutgoingSummary } from "@vanthu/office/outgoing/schema.ts";
import { Show, type JSX } from "solid-js";
import type { Deadline } from "../../i18n/deadline.ts";
import { date } from "../../i18n/format.ts";
import { OutgoingStateBadge } from "../../state/outgoing-state.tsx";
import { Due } from "../../ui/due.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Urgency } from "../../ui/urgency.tsx";
import { t } from "./words.ts";

/** One outgoing document in a line: number, subject, receivers, deadline, state. The whole row is one link. */
export function OutgoingRow(props: {
  line: OutgoingSummary;
  /** The list it is opened from, to come back to. */
  from: string;
  deadline: Deadline | undefined;
}): JSX.Element {
  const line = (): OutgoingSummary => props.line;
  const numbered = (): string => {
    const when = line().issuedOn === undefined ? t("notNumbered") : date(line().issuedOn ?? "");
    return line().medium === "paper" ? `${when} · ${t("paper")}` : when;
  };
  const about = (): string =>
    [
      ...(line().leftName === undefined ? [] : [t("hasLeft", line().leftName ?? "")]),
      ...(line().visaOf === undefined ? [] : [t("waitsVisa", line().visaOf ?? "")]),
      line().typeName,
      t("drafter", line().draftedByName, line().departmentName),
      t("signerIs", line().signerName),
    ].join(" · ");
  return (
    <a class="row og-row" href={`/outgoing/${line().id}${props.from}`} data-row>
      <span class="og-number">
        <Icon of={line().medium === "paper" ? FileText : Share2} />
        <span class="grow">
          <b class="clamp-1 block" classList={{ strike: line().state === "void" }}>
            {line().referenceNumber ?? line().notation}
          </b>
          <span class="meta">{numbered()}</span>
        </span>
      </span>
      <span class="og-subject">
        <span class="t clamp-2">
          <Urgency of={line().urgency} />
          {line().subject || t("untitled")}
        </span>
        <span class="meta clamp-1 block">{about()}</span>
      </span>
      <span class="og-receivers meta">{t("receiverCount", line().receivers)}</span>
      <span class="og-due">
        <Show when={props.deadline}>{(deadline) => <Due {...deadline()} />}</Show>
      </span>
      <span class="og-state">
        <OutgoingStateBadge document={line()} />
      </span>
    </a>
  );
}
