import ChartColumn from "lucide-solid/icons/chart-column";
import type { MonthSheet, ShownLine } from "@vanthu/office/ledger/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, post, query } from "../../api.ts";
import { HistoryButton } from "../../history/history-button.tsx";
import { number } from "../../i18n/format.ts";
import { Card } from "../../ui/card.tsx";
import { Check } from "../../ui/check.tsx";
import { Empty } from "../../ui/empty.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { Select } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { datesOf, LedgerLines } from "./ledger-lines.tsx";
import { t } from "./words.ts";

const COUNTS = ["assigned", "finished", "onTime", "late", "overdue", "running"] as const;

const GRADES = ["excellent", "met", "notMet"] as const;

/** A month of one person: figures, then line by line; the person contests, the head answers. */
export function PersonMonth(props: { month: string; person: string | undefined }): JSX.Element {
  const [contesting, setContesting] = createSignal<ShownLine>();
  const [answering, setAnswering] = createSignal<ShownLine>();
  const [grade, setGrade] = createSignal("");
  const [countsOnTime, setCountsOnTime] = createSignal(false);
  const load = createLoad(
    () => query({ month: props.month, staffId: props.person }),
    (asked) => get<MonthSheet>(`/api/work/ledger${asked}`),
  );

  async function contest(text: string): Promise<void> {
    const workId = contesting()?.workId;
    load.put(await post<MonthSheet>("/api/work/ledger/contests", { month: props.month, workId, text }));
    setContesting(undefined);
    toast(t("contested"));
  }

  function beginAnswer(line: ShownLine): void {
    setCountsOnTime(false);
    setGrade("");
    setAnswering(line);
  }

  async function answer(text: string): Promise<void> {
    const line = answering();
    if (!line) return;
    load.put(
      await post<MonthSheet>("/api/work/ledger/contests/answer", {
        month: props.month,
        staffId: line.staffId,
        workId: line.workId,
        decision: countsOnTime() || grade() !== "" ? "corrected" : "kept",
        answer: text,
        ...(countsOnTime() && { countsOnTime: true }),
        ...(grade() !== "" && { grade: grade() }),
      }),
    );
    setAnswering(undefined);
    toast(t("answered"));
  }

  return (
    <Loaded load={load} rows={6}>
      {(sheet) => (
        <div class="led">
          <Card
            title={sheet().person.fullName}
            aside={
              <HistoryButton
                path={`/api/work/ledger/history?staffId=${sheet().person.staffId}`}
                title={sheet().person.fullName}
              />
            }
            help={t("weights", sheet().weights.quantity, sheet().weights.timeliness, sheet().weights.quality)}
          >
            <dl class="led-figures">
              <For each={COUNTS}>
                {(key) => (
                  <div>
                    <dt>{t(key)}</dt>
                    <dd>{sheet().totals[key]}</dd>
                  </div>
                )}
              </For>
              <div>
                <dt>{t("score")}</dt>
                <dd>
                  <Show when={sheet().totals.score !== undefined} fallback={<span class="meta">{t("noScore")}</span>}>
                    {number(sheet().totals.score ?? 0, 1)}
                  </Show>
                </dd>
              </div>
            </dl>
          </Card>
          <Card title={t("work")} count={sheet().lines.length}>
            <Show
              when={sheet().lines.length > 0}
              fallback={<Empty icon={ChartColumn} title={t("none")} text={t("noneText")} />}
            >
              <LedgerLines
                lines={sheet().lines}
                onContest={sheet().mayContest ? setContesting : undefined}
                onAnswer={sheet().mayAnswer ? beginAnswer : undefined}
              />
            </Show>
          </Card>
          <TextDeed
            open={contesting() !== undefined}
            least={10}
            words={{
              title: t("contestTitle"),
              text: t("contestText"),
              label: t("contestLabel"),
              tooShort: t("contestShort"),
              keep: t("contestKeep"),
              submit: t("contestSend"),
            }}
            send={contest}
            onClose={() => setContesting(undefined)}
          >
            <LineOf line={contesting()} />
          </TextDeed>
          <TextDeed
            open={answering() !== undefined}
            least={5}
            words={{
              title: t("answerTitle"),
              text: t("answerText"),
              label: t("answerLabel"),
              tooShort: t("answerShort"),
              keep: t("contestKeep"),
              submit: t("answer"),
            }}
            send={answer}
            onClose={() => setAnswering(undefined)}
          >
            <LineOf line={answering()} />
            <p>{t("said", answering()?.contest?.text ?? "")}</p>
            <Show when={answering()?.standing === "late"}>
              <Check
                label={t("countsOnTime")}
                hint={t("countsOnTimeHint")}
                checked={countsOnTime()}
                onChecked={setCountsOnTime}
              />
            </Show>
            <Show when={answering()?.state === "finished"}>
              <Select
                label={t("grade")}
                value={grade()}
                options={[{ value: "", label: t("noChange") }, ...GRADES.map((value) => ({ value, label: t(value) }))]}
                onValue={setGrade}
              />
            </Show>
          </TextDeed>
        </div>
      )}
    </Loaded>
  );
}

/** Which line a dialog is about. */
function LineOf(props: { line: ShownLine | undefined }): JSX.Element {
  return (
    <Show when={props.line}>
      {(line) => (
        <p>
          <b>{line().title}</b>
          <span class="meta block">{datesOf(line())}</span>
        </p>
      )}
    </Show>
  );
}
