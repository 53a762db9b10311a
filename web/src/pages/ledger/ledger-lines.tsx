import type { ShownLine } from "@vanthu/office/ledger/schema.ts";
import { Show, type JSX } from "solid-js";
import { date } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Table } from "../../ui/table.tsx";
import { t } from "./words.ts";

/** Given and due; then the day it ended, by how it ended: work passed on is not done. */
export function datesOf({ assignedOn, dueOn, endedOn, state }: ShownLine): string {
  const dated = t("dated", date(assignedOn), dueOn === undefined ? "–" : date(dueOn));
  if (endedOn === undefined || state === "open") return dated;
  return `${dated} · ${t(`${state}On`, date(endedOn))}`;
}

/** The lines of a month; each opens what it tells of. */
export function LedgerLines(props: {
  lines: readonly ShownLine[];
  onContest?: ((line: ShownLine) => void) | undefined;
  onAnswer?: ((line: ShownLine) => void) | undefined;
}): JSX.Element {
  const resultOf = (line: ShownLine): JSX.Element => (
    <span>
      <b>{t(line.standing)}</b>
      <Show when={line.grade}>{(grade) => <span class="meta block">{t(grade())}</span>}</Show>
      <Show when={line.returns > 0}>
        <span class="meta block">{t("returns", line.returns)}</span>
      </Show>
      <Show when={line.reason}>{(reason) => <span class="meta block">{t("because", reason())}</span>}</Show>
      <Show when={line.contest}>
        {(contest) => (
          <span class="meta block">
            {t("said", contest().text)} · {t(contest().state)}
            <Show when={contest().answer}>
              {(answer) => <> · {t("answerOf", contest().answeredByName ?? "", answer())}</>}
            </Show>
          </span>
        )}
      </Show>
    </span>
  );
  return (
    <Table
      caption={t("work")}
      rows={props.lines}
      columns={[
        {
          key: "work",
          head: t("work"),
          cell: (line) => (
            <span>
              <a href={line.href}>{line.title}</a>
              <span class="meta block">{t("by", line.assignedByName)}</span>
            </span>
          ),
        },
        {
          key: "dates",
          head: t("dates"),
          cell: datesOf,
        },
        { key: "result", head: t("result"), cell: resultOf },
        {
          key: "deeds",
          head: "",
          cell: (line) => (
            <>
              <Show when={props.onContest && line.contest === undefined}>
                <Button size="s" onClick={() => props.onContest?.(line)}>
                  {t("contest")}
                </Button>
              </Show>
              <Show when={props.onAnswer && line.contest?.state === "open"}>
                <Button size="s" kind="tint" onClick={() => props.onAnswer?.(line)}>
                  {t("answer")}
                </Button>
              </Show>
            </>
          ),
        },
      ]}
    />
  );
}
