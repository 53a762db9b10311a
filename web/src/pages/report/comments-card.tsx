import MessageSquare from "lucide-solid/icons/message-square";
import { createSignal, For, Show, type JSX } from "solid-js";
import { moment } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./words.ts";

/** One opinion as it goes up with the report. */
export interface CommentLine {
  byName: string;
  departmentName?: string | undefined;
  at: string;
  text: string;
}

/** Ý kiến của đơn vị: what people say about the figures before they go up. */
export function CommentsCard(props: {
  comments: readonly CommentLine[];
  /** Says it; absent where the reader may not, or not any more. */
  onComment?: ((text: string) => Promise<void>) | undefined;
  /** Why nothing can be said now. */
  closed?: string | undefined;
}): JSX.Element {
  return (
    <Card title={t("commentsTitle")} count={props.comments.length}>
      <Show
        when={props.comments.length > 0}
        fallback={<p class="card-body meta">{props.closed ?? t("commentsNone")}</p>}
      >
        <ul class="rp-comments">
          <For each={props.comments}>
            {(comment) => (
              <li>
                <Avatar name={comment.byName} />
                <div class="grow">
                  <b>{comment.byName}</b>
                  <span class="meta block">
                    {[comment.departmentName, moment(comment.at, Date.now())].filter(Boolean).join(" · ")}
                  </span>
                  <p>{comment.text}</p>
                </div>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.onComment}>{(send) => <CommentForm send={send()} />}</Show>
    </Card>
  );
}

function CommentForm(props: { send: (text: string) => Promise<void> }): JSX.Element {
  const [text, setText] = createSignal("");
  const [error, setError] = createSignal<string | undefined>(undefined, { equals: false });
  const [busy, setBusy] = createSignal(false);

  async function save(): Promise<void> {
    if (text().trim() === "") {
      setError(t("commentShort"));
      return;
    }
    setBusy(true);
    try {
      await props.send(text().trim());
      setText("");
      setError(undefined);
      toast(t("commentDone"));
    } catch (refused) {
      setError(sentence(refused));
    } finally {
      setBusy(false);
    }
  }
  useShortcuts([{ keys: "Ctrl Enter", label: t("commentSave"), run: () => void save() }]);

  return (
    <form
      class="rp-comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label={t("commentLabel")}
        placeholder={t("commentPlaceholder")}
        rows={1}
        maxlength={2000}
        error={error()}
        announce
        value={text()}
        onValue={setText}
      />
      <Button type="submit" icon={MessageSquare} busy={busy()}>
        {t("commentSave")}
      </Button>
    </form>
  );
}
