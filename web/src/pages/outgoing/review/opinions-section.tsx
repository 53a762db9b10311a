import type { OpinionList, ShownOpinion } from "@vanthu/office/outgoing/opinion-schema.ts";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { post } from "../../../api.ts";
import { date, moment } from "../../../i18n/format.ts";
import { sentence } from "../../../refusal.ts";
import { Button } from "../../../ui/button.tsx";
import type { Load } from "../../../ui/loaded.tsx";
import { PanelSection } from "../../../ui/panel.tsx";
import { TextDeed } from "../../../ui/text-deed.tsx";
import { toast } from "../../../ui/toast.tsx";
import "./review.css";
import { t } from "./words.ts";

/** What people asked say of a draft, and what its drafter answers them. */
export function OpinionsSection(props: {
  document: OutgoingDetail["document"];
  opinions: Load<OpinionList>;
  mayAsk: boolean;
}): JSX.Element {
  const [replying, setReplying] = createSignal<ShownOpinion>();
  const base = (): string => `/api/work/outgoing/${props.document.id}/opinions`;
  const items = (): readonly ShownOpinion[] => props.opinions.data()?.items ?? [];

  async function drop(opinion: ShownOpinion): Promise<void> {
    try {
      props.opinions.put(await post<OpinionList>(`${base()}/${opinion.id}/drop`));
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
                <div class="opinion-head">
                  <div>
                    <b class="block">{one.fullName}</b>
                    <span class="meta block">{aboutOf(one)}</span>
                  </div>
                  <Show when={props.mayAsk && isAwaited(one)}>
                    <Button size="s" kind="quiet" onClick={() => void drop(one)}>
                      {t("dropAsk")}
                    </Button>
                  </Show>
                  <Show when={props.mayAsk && one.state === "given" && !one.reply}>
                    <Button size="s" onClick={() => setReplying(one)}>
                      {t("reply")}
                    </Button>
                  </Show>
                </div>
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
              </li>
            )}
          </For>
        </ul>
      </PanelSection>
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
          props.opinions.put(await post<OpinionList>(`${base()}/${replying()?.id ?? ""}/reply`, { text }));
          setReplying(undefined);
        }}
        onClose={() => setReplying(undefined)}
      />
    </Show>
  );
}

/** State first: it is what the drafter looks for; the round only from the second on. */
function aboutOf(one: ShownOpinion): string {
  const parts = [
    stateWords(one),
    one.givenAt === undefined ? undefined : moment(one.givenAt, Date.now()),
    one.givenByName === undefined ? undefined : t("givenFor", one.givenByName),
    one.position,
    one.round > 1 ? t("round", one.round) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

function stateWords(one: ShownOpinion): string {
  if (one.isLeft) return t("opinionLeft");
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
