import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { moment } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./change-words.ts";

type Document = IncomingDetail["document"];
type Answer = { agreed: true } | { agreed: false; reason: string };

/** The sender wants the document back: the clerk answers, others know that it may go. */
export function RecallNotice(props: {
  detail: IncomingDetail;
  onChanged: (next: IncomingDetail) => void;
}): JSX.Element {
  const [asked, setAsked] = createSignal<"agree" | "decline">();
  const [busy, setBusy] = createSignal(false);
  const document = (): Document => props.detail.document;
  const isOpen = (): boolean => document().recallRequest?.answer === undefined && document().ended === undefined;

  async function answer(body: Answer): Promise<void> {
    const { id, version } = document();
    props.onChanged(await post<IncomingDetail>(`/api/incoming/${id}/recall-answer`, { ...body, version }));
    setAsked(undefined);
    toast(t(body.agreed ? "agreed" : "declined"));
  }

  async function agree(): Promise<void> {
    setBusy(true);
    try {
      await answer({ agreed: true });
    } catch (error) {
      toast(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Show when={document().recallRequest}>
      {(request) => (
        <Show
          when={isOpen()}
          fallback={
            <Show when={request().answer?.agreed === false}>
              <Note kind="info">
                <b>{t("declinedTitle")}</b>
                <p>{t("reason", request().answer?.reason ?? "")}</p>
              </Note>
            </Show>
          }
        >
          <Note kind="late">
            <b>{t("askedTitle")}</b>
            <Show when={request().reason}>{(reason) => <p>{t("reason", reason())}</p>}</Show>
            <p class="meta">{t("when", moment(request().at, Date.now()))}</p>
            <Show when={props.detail.actions.includes("answerRecall")} fallback={<p>{t("askedWaits")}</p>}>
              <p>{t("askedText")}</p>
              <div class="flex flex-wrap">
                <Button size="s" kind="danger" onClick={() => setAsked("agree")}>
                  {t("agree")}
                </Button>
                <Button size="s" onClick={() => setAsked("decline")}>
                  {t("decline")}
                </Button>
              </div>
            </Show>
          </Note>
          <Dialog
            open={asked() === "agree"}
            title={t("agreeTitle", document().referenceNumber)}
            onClose={() => setAsked(undefined)}
            foot={
              <>
                <Button onClick={() => setAsked(undefined)}>{t("keep")}</Button>
                <Button kind="danger" busy={busy()} onClick={() => void agree()}>
                  {t("agree")}
                </Button>
              </>
            }
          >
            <p>{t("agreeText")}</p>
          </Dialog>
          <TextDeed
            open={asked() === "decline"}
            words={{
              title: t("declineTitle", document().referenceNumber),
              text: t("declineText"),
              label: t("declineReason"),
              tooShort: t("declineShort"),
              keep: t("keep"),
              submit: t("decline"),
            }}
            least={5}
            onClose={() => setAsked(undefined)}
            send={(reason) => answer({ agreed: false, reason })}
          />
        </Show>
      )}
    </Show>
  );
}
