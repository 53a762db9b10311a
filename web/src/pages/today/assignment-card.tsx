import ClipboardCheck from "lucide-solid/icons/clipboard-check";
import ClipboardList from "lucide-solid/icons/clipboard-list";
import { For, type JSX } from "solid-js";
import type { AssignmentSummary } from "@vanthu/office/assignment/schema.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Due } from "../../ui/due.tsx";
import { Icon } from "../../ui/icon.tsx";
import { deadlineOfAssignment } from "./work-of-day.ts";
import { t } from "./words.ts";

/** Assignments in a card: those I lead, or those I gave and that wait for my decision. */
export function AssignmentCard(props: { kind: "mine" | "toDecide"; items: readonly AssignmentSummary[] }): JSX.Element {
  const isMine = (): boolean => props.kind === "mine";
  return (
    <Card
      title={t(isMine() ? "assignments" : "toDecide")}
      count={props.items.length}
      help={t(isMine() ? "assignmentsHelp" : "toDecideHelp")}
      aside={
        <a class="nowrap" href={isMine() ? "/assignments?view=lead" : "/assignments?view=given"}>
          {t("seeAll")}
          <span class="sr">: {t(isMine() ? "assignments" : "toDecide")}</span>
        </a>
      }
    >
      <ul class="list">
        <For each={props.items}>
          {(one) => (
            <li class="row queue-row">
              <span class={`ico ico--${isMine() ? "teal" : "warn"}`}>
                <Icon of={isMine() ? ClipboardList : ClipboardCheck} />
              </span>
              <span class="grow">
                <a class="t clamp-1" href={`/assignments/${one.id}`} data-row>
                  {one.title}
                </a>
                <span class="meta clamp-1 block">{isMine() ? t("givenBy", one.by.name) : waitsFor(one)}</span>
              </span>
              <span class="queue-right">
                <Due {...deadlineOfAssignment(one)} />
              </span>
              <ButtonLink href={`/assignments/${one.id}`} kind="tint" size="s">
                {t(isMine() ? "doAssignment" : "doDecide")}
                <span class="sr">: {one.title}</span>
              </ButtonLink>
            </li>
          )}
        </For>
      </ul>
    </Card>
  );
}

function waitsFor({ lead, extensionAsked, state }: AssignmentSummary): string {
  if (extensionAsked) return t("asksExtension", lead.name);
  return t(state === "submitted" ? "submittedResult" : "sentBack", lead.name);
}
