import type { AwaitedDetail } from "@vanthu/office/outgoing/awaited-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { get, post } from "../../../api.ts";
import { date } from "../../../i18n/format.ts";
import { sentence } from "../../../refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { toast } from "../../../ui/toast.tsx";
import "./review.css";
import { t } from "./words.ts";

type Row = AwaitedDetail["items"][number];

const HOW = { document: "byDocument", noted: "noted", waived: "waived" } as const;

/** Which receivers of an issued document have answered it, and a letter to those that have not. */
export function AnswersCard(props: { document: OutgoingDetail["document"]; onUrge: () => void }): JSX.Element {
  const base = (): string => `/api/work/outgoing/${props.document.id}/awaited`;
  const load = createLoad(
    () => (props.document.state === "issued" && props.document.dueOn !== undefined ? base() : undefined),
    (address) => get<AwaitedDetail>(address),
  );

  async function note(row: Row, how: "noted" | "waived" | "open"): Promise<void> {
    try {
      load.put(await post<AwaitedDetail>(`${base()}/${row.agencyId}`, { how }));
    } catch (error) {
      toast(sentence(error));
    }
  }
  const isOpen = (detail: AwaitedDetail): boolean => detail.answered < detail.receivers && !props.document.ended;

  return (
    <Show when={load.data()}>
      {(detail) => (
        <section class="card answers">
          <div class="flex flex-wrap">
            <h2 class="grow">{t("answers", detail().answered, detail().receivers)}</h2>
            <Show when={isOpen(detail())}>
              <Button
                onClick={() => {
                  props.onUrge();
                }}
              >
                {t("urge")}
              </Button>
            </Show>
          </div>
          <For each={detail().items}>
            {(row) => (
              <div class="answer-row">
                <b class="grow">{row.agencyName}</b>
                <Show when={row.answer} fallback={<span class="meta">{t("notAnswered")}</span>}>
                  {(answer) => (
                    <span class="meta">
                      {t(HOW[answer().how])} · {date(answer().on)}
                      <Show when={answer().incomingId}>
                        {(id) => (
                          <>
                            {" · "}
                            <a href={`/incoming/${id()}`}>{answer().referenceNumber}</a>
                          </>
                        )}
                      </Show>
                    </span>
                  )}
                </Show>
                <Show when={detail().mayNote && !row.answer}>
                  <Button onClick={() => void note(row, "noted")}>{t("markNoted")}</Button>
                  <Button onClick={() => void note(row, "waived")}>{t("markWaived")}</Button>
                </Show>
                <Show when={detail().mayNote && row.answer && row.answer.how !== "document"}>
                  <Button onClick={() => void note(row, "open")}>{t("markOpen")}</Button>
                </Show>
              </div>
            )}
          </For>
        </section>
      )}
    </Show>
  );
}
