import type { Task } from "@vanthu/office/task/schema.ts";
import { Show, type JSX } from "solid-js";
import { date, moment } from "../../i18n/format.ts";
import { TaskStateBadge } from "../../state/incoming-state.tsx";
import { stateWord } from "../../state/words.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Due } from "../../ui/due.tsx";
import { Progress } from "../../ui/progress.tsx";
import { t } from "./share-words.ts";
import { isOpenShare } from "./share-order.ts";

/** One person's share, as far as anybody who sees the document may know it. */
export function ShareRow(props: { task: Task; daysLeft: number | undefined; children?: JSX.Element }): JSX.Element {
  const task = (): Task => props.task;
  const now = Date.now();
  const name = (): string => (task().asUnit ? task().departmentName : task().staffName);
  const isWork = (): boolean => task().role !== "informed";
  return (
    <>
      <Avatar name={name()} unit={task().asUnit ?? false} />
      <div class="grow">
        <b class="block">{name()}</b>
        <span class="meta block">
          {stateWord(task().role)} · {task().asUnit ? task().staffName : task().departmentName}
        </span>
        <span class="flex flex-wrap tight">
          <Show when={isWork()}>
            <TaskStateBadge state={task().state} />
          </Show>
          <Show when={isWork() && isOpenShare(task()) && props.daysLeft !== undefined && task().dueOn}>
            {(dueOn) => <Due dueOn={dueOn()} dueAt={task().dueAt} workingDaysLeft={props.daysLeft ?? 0} />}
          </Show>
        </span>
        <Show when={task().note}>{(note) => <p class="task-result">{note()}</p>}</Show>
        <Show when={isOpenShare(task()) && task().progress}>
          {(progress) => (
            <div class="share-progress">
              <Progress label={t("progress", progress().percent)} share={progress().percent / 100} />
              <p class="task-result">
                {progress().text} <span class="meta">{moment(progress().at, now)}</span>
              </p>
            </div>
          )}
        </Show>
        <Show when={task().extension}>{(extension) => <Extension of={extension()} />}</Show>
        <Show when={task().result}>{(result) => <p class="task-result">{result()}</p>}</Show>
        <Show when={task().answerId}>
          {(id) => <a href={`/outgoing/${id()}`}>{t("answeredBy", task().answerReference ?? "")}</a>}
        </Show>
        <Show when={task().closedReason}>
          {(reason) => (
            <p class="task-result">
              {task().toName === undefined ? "" : `${t("to", task().toName ?? "")} `}
              {reason()}
            </p>
          )}
        </Show>
        <span class="meta block">{seenWords(task(), now)}</span>
        <div class="flex tight">{props.children}</div>
      </div>
    </>
  );
}

/** Read receipt: when the person first opened the document. */
function seenWords({ seenAt, state }: Task, now: number): string {
  if (seenAt !== undefined) return t("seen", moment(seenAt, now));
  return state === "assigned" ? t("unseen") : "";
}

function Extension(props: { of: NonNullable<Task["extension"]> }): JSX.Element {
  const words = (): string => {
    const { answer, wishedOn, reason } = props.of;
    if (!answer) return t("asks", date(wishedOn), reason);
    if (answer.granted) return t("granted", date(answer.dueOn ?? wishedOn));
    return t("notGranted", answer.reason ?? "");
  };
  return <p class="task-result">{words()}</p>;
}
