import UserMinus from "lucide-solid/icons/user-minus";
import type { YearCalendar } from "@vanthu/office/calendar/schema.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import type { Task } from "@vanthu/office/task/schema.ts";
import type { InferOutput } from "valibot";
import { For, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { officeDate } from "../../i18n/format.ts";
import { useMay, useMe } from "../../session.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { PanelSection } from "../../ui/panel.tsx";
import { daysApart, workingDaysUntil } from "../../working-day.ts";
import { ShareRow } from "./share-row.tsx";
import { inTree, isOpenShare } from "./share-order.ts";
import { t } from "./share-words.ts";
import "./shares.css";
import type { HandlingStep } from "./steps/step.ts";

/** Who has which share: role, deadline, state, last progress, read or not; parts given out within a unit stand under it. */
export function SharesSection(props: {
  detail: IncomingDetail;
  onStep: (step: HandlingStep, staffId: string) => void;
}): JSX.Element {
  const me = useMe();
  const holds = useMay();
  const today = officeDate(Date.now());
  /** A share with another deadline than the document's has its own count of days. */
  const differs = ({ dueOn }: Task): boolean => dueOn !== undefined && dueOn !== props.detail.document.dueOn;
  const calendar = createLoad(
    () => (props.detail.tasks.some(differs) ? Number(today.slice(0, 4)) : undefined),
    (year) => Promise.all([year, year + 1].map((one) => get<InferOutput<typeof YearCalendar>>(`/api/calendar/${one}`))),
  );
  const daysLeft = (task: Task): number | undefined => {
    if (task.dueOn === undefined) return undefined;
    if (!differs(task)) return props.detail.workingDaysLeft;
    const years = calendar.data();
    return years && workingDaysUntil(today, task.dueOn, daysApart(years));
  };
  const may = (step: HandlingStep): boolean => props.detail.actions.includes(step);
  /** Who gave a share takes it back: the leader, or within a unit its head; nobody one's own. */
  const gave = ({ staffId, parentStaffId, role }: Task): boolean =>
    role !== "informed" &&
    staffId !== me().staffId &&
    (parentStaffId === undefined ? holds("incoming.instruct") : parentStaffId === me().staffId);

  return (
    <Show when={props.detail.tasks.length > 0}>
      <PanelSection title={t("shares")}>
        <ul class="task-list">
          <For each={inTree(props.detail.tasks)}>
            {(task) => (
              <li classList={{ "is-part": task.parentStaffId !== undefined, "is-closed": !isOpenShare(task) }}>
                <ShareRow task={task} daysLeft={daysLeft(task)}>
                  <Show when={task.extension && !task.extension.answer && may("answerExtension")}>
                    <Button
                      size="s"
                      onClick={() => {
                        props.onStep("answerExtension", task.staffId);
                      }}
                    >
                      {t("answer")}
                    </Button>
                  </Show>
                  <Show when={may("recall") && isOpenShare(task) && gave(task)}>
                    <IconButton
                      kind="quiet"
                      size="s"
                      icon={UserMinus}
                      label={t("recallOf", task.staffName)}
                      onClick={() => {
                        props.onStep("recall", task.staffId);
                      }}
                    />
                  </Show>
                </ShareRow>
              </li>
            )}
          </For>
        </ul>
      </PanelSection>
    </Show>
  );
}
