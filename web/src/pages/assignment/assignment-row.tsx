import type { AssignmentSummary } from "@vanthu/office/assignment/schema.ts";
import { Show, type JSX } from "solid-js";
import { Due } from "../../ui/due.tsx";
import { Urgency } from "../../ui/urgency.tsx";
import { say } from "../../ui/words.ts";
import { AssignmentStateBadge } from "./assignment-state.tsx";
import { originWords } from "./origin-words.ts";
import { t } from "./words.ts";

/** One assignment in a line: what, whose, by when, how far; the whole row is one link. */
export function AssignmentRow(props: { line: AssignmentSummary }): JSX.Element {
  const line = (): AssignmentSummary => props.line;
  const meta = (): string =>
    [
      t("leadBy", line().lead.name, line().lead.departmentName),
      t("givenBy", line().by.name),
      originWords(line().origin),
      ...(line().parts > 0 ? [t("partsCount", line().parts)] : []),
      ...(line().extensionAsked ? [t("extensionAsked")] : []),
    ].join(" · ");
  return (
    <a class="row row--cells assignment-row" href={`/assignments/${line().id}`} data-row>
      <span class="row-what">
        <span class="t clamp-2">
          <Urgency of={line().priority} /> {line().title}
        </span>
        <span class="meta clamp-2">
          <Show when={line().onBehalfOf}>{(name) => <b>{say("insteadOf", name())} · </b>}</Show>
          {meta()}
        </span>
      </span>
      <span class="row-amount" aria-label={t("progress")}>
        {t("percent", line().percent)}
      </span>
      <span>
        <Show when={line().workingDaysLeft !== undefined}>
          <Due
            dueOn={line().dueOn}
            workingDaysLeft={line().workingDaysLeft ?? 0}
            dueAt={line().dueAt}
            light={line().dueLight}
          />
        </Show>
      </span>
      <span>
        <AssignmentStateBadge state={line().state} />
      </span>
    </a>
  );
}
