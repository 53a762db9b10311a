import Plus from "lucide-solid/icons/plus";
import type { AssignmentList } from "@vanthu/office/assignment/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Due } from "../../ui/due.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { PanelSection } from "../../ui/panel.tsx";
import { toast } from "../../ui/toast.tsx";
import { AssignmentStateBadge } from "./assignment-state.tsx";
import "./assignment.css";
import { GiveDialog } from "./give-dialog.tsx";
import { t } from "./words.ts";

/** What was given out of one document, in the panel beside it, and the button that gives more; nothing where there is neither. */
export function AssignmentsSection(props: { kind: "incoming" | "outgoing"; id: string; subject: string }): JSX.Element {
  const may = useMay();
  const [giving, setGiving] = createSignal(false);
  const load = createLoad(
    () => props.id,
    (id) => get<AssignmentList>(`/api/work/assignments/of/${id}`),
  );
  const items = (): AssignmentList["items"] => load.data()?.items ?? [];
  const mayGive = (): boolean =>
    ["assignment.give", "assignment.give_own_unit", "assignment.give_from_document"].some((grant) => may(grant));
  return (
    <Show when={items().length > 0 || mayGive()}>
      <PanelSection
        title={t("title")}
        aside={
          <Show when={mayGive()}>
            <Button kind="quiet" size="s" icon={Plus} onClick={() => setGiving(true)}>
              {t("give")}
            </Button>
          </Show>
        }
      >
        <ul class="assignment-lines">
          <For each={items()}>
            {(one) => (
              <li>
                <a href={`/assignments/${one.id}`}>{one.title}</a>
                <span class="meta block">{t("leadBy", one.lead.name, one.lead.departmentName)}</span>
                <span class="flex flex-wrap">
                  <AssignmentStateBadge state={one.state} />
                  <Show when={one.workingDaysLeft !== undefined}>
                    <Due
                      dueOn={one.dueOn}
                      workingDaysLeft={one.workingDaysLeft ?? 0}
                      dueAt={one.dueAt}
                      light={one.dueLight}
                    />
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
        <GiveDialog
          open={giving()}
          source={{ kind: props.kind, id: props.id, title: props.subject }}
          onClose={() => setGiving(false)}
          onGiven={() => {
            toast(t("gave"));
            load.reload();
          }}
        />
      </PanelSection>
    </Show>
  );
}
