import type { OpinionList, ShownOpinion } from "@vanthu/office/outgoing/opinion-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, post } from "../../../api.ts";
import { date, moment } from "../../../i18n/format.ts";
import { sentence } from "../../../refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { createLoad } from "../../../ui/loaded.tsx";
import { PanelSection } from "../../../ui/panel.tsx";
import { TextDeed } from "../../../ui/text-deed.tsx";
import { toast } from "../../../ui/toast.tsx";
import { GiveOpinionDialog } from "./give-opinion-dialog.tsx";
import "./review.css";
import { t } from "./words.ts";

/** What people asked say of a draft; the person asked answers here, and the drafter answers them. */
export function OpinionsSection(props: { document: OutgoingDetail["document"]; mayAsk: boolean }): JSX.Element {
  const [giving, setGiving] = createSignal<ShownOpinion>();
  const [replying, setReplying] = createSignal<ShownOpinion>();
  const base = (): string => `/api/work/outgoing/${props.document.id}/opinions`;
  // Nobody was asked of a document without readers of its own: nothing is read for it.
  const load = createLoad(
    () => (props.document.readerIds === undefined ? undefined : `${base()}?${String(props.document.readerIds.length)}`),
    () => get<OpinionList>(base()),
  );
  const items = (): readonly ShownOpinion[] => load.data()?.items ?? [];

  async function drop(opinion: ShownOpinion): Promise<void> {
    try {
      load.put(await post<OpinionList>(`${base()}/${opinion.id}/drop`));
    } catch (error) {
      toast(sentence(error));
    }
  }
  const isAwaited = (one: ShownOpinion): boolean => one.state === "open" || one.state === "waiting";

  return (
    <Show when={items().length > 0}>
      <PanelSection title={t("opinions")}>
        <ul class="opinions">
          <For each={items()}>
            {(one) => (
              <li>
                <b class="block">{stateWords(one)}</b>
                <span class="meta block">
                  {one.fullName}, {one.position} · {t("round", one.round)}
                </span>
                <Show when={one.givenAt}>
                  {(at) => (
                    <span class="meta block">
                      {moment(at(), Date.now())}
                      <Show when={one.givenByName}>{(name) => <> · {t("givenFor", name())}</>}</Show>
                    </span>
                  )}
                </Show>
                <Show when={one.reason}>{(reason) => <q class="opinion">{reason()}</q>}</Show>
                <For each={one.comments}>
                  {(comment) => (
                    <p class="review-comment">
                      <Show when={comment.quote}>{(quote) => <span class="meta clamp-1 block">{quote()}</span>}</Show>
                      {comment.text}
                    </p>
                  )}
                </For>
                <Show when={one.reply}>
                  {(reply) => (
                    <p class="review-comment">
                      <span class="meta block">{t("drafterSays")}</span>
                      {reply().text}
                    </p>
                  )}
                </Show>
                <span class="flex">
                  <Show when={one.isMine}>
                    <Button kind="main" onClick={() => setGiving(one)}>
                      {t("give")}
                    </Button>
                  </Show>
                  <Show when={props.mayAsk && isAwaited(one)}>
                    <Button onClick={() => void drop(one)}>{t("dropAsk")}</Button>
                  </Show>
                  <Show when={props.mayAsk && one.state === "given" && !one.reply}>
                    <Button onClick={() => setReplying(one)}>{t("reply")}</Button>
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </PanelSection>
      <GiveOpinionDialog
        opinion={giving()}
        documentId={props.document.id}
        onGiven={load.put}
        onClose={() => setGiving(undefined)}
      />
      <TextDeed
        open={replying() !== undefined}
        words={{
          title: t("replyTitle"),
          text: t("replyText", replying()?.fullName ?? ""),
          label: t("reply"),
          tooShort: t("replyShort"),
          keep: t("close"),
          submit: t("reply"),
        }}
        least={1}
        send={async (text) => {
          load.put(await post<OpinionList>(`${base()}/${replying()?.id ?? ""}/reply`, { text }));
          setReplying(undefined);
        }}
        onClose={() => setReplying(undefined)}
      />
    </Show>
  );
}

function stateWords(one: ShownOpinion): string {
  switch (one.state) {
    case "waiting":
      return t("waitingTurn");
    case "open":
      return t("awaitsOpinion", date(one.dueOn));
    case "dropped":
      return t("dropped");
    case "given":
      return t(one.verdict === "disagree" ? "disagree" : "agree");
  }
}
