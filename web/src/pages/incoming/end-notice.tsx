import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { post } from "../../api.ts";
import { moment } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./change-words.ts";

type Ended = NonNullable<IncomingDetail["document"]["ended"]>;

/** Red: the document is not to be used any more. Whoever had a share in it takes note of that. */
export function EndNotice(props: { detail: IncomingDetail; onChanged: (next: IncomingDetail) => void }): JSX.Element {
  const [busy, setBusy] = createSignal(false);

  async function acknowledge(): Promise<void> {
    setBusy(true);
    try {
      props.onChanged(await post<IncomingDetail>(`/api/incoming/${props.detail.document.id}/acknowledge`));
      toast(t("acknowledged"));
    } catch (error) {
      toast(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Show when={props.detail.document.ended}>
      {(ended) => (
        <Note kind="late">
          <b>{titleOf(ended())}</b>
          <p>{t(ended().kind === "replaced" ? "stopReplaced" : "stop")}</p>
          <Show when={ended().reason}>{(reason) => <p>{t("reason", reason())}</p>}</Show>
          <p class="meta">{t("when", moment(ended().at, Date.now()))}</p>
          <div class="flex flex-wrap">
            <Show when={ended().replacedById}>{(id) => <a href={`/incoming/${id()}`}>{t("openNewer")}</a>}</Show>
            <Show when={props.detail.actions.includes("acknowledge")}>
              <Button size="s" kind="main" busy={busy()} onClick={() => void acknowledge()}>
                {t("acknowledge")}
              </Button>
            </Show>
          </div>
        </Note>
      )}
    </Show>
  );
}

function titleOf({ kind, byName, replacedByReference = "" }: Ended): string {
  switch (kind) {
    case "recalled":
      return t("recalledTitle", byName);
    case "withdrawn":
      return t("withdrawnTitle", byName);
    case "removed":
      return t("removedTitle", byName);
    case "replaced":
      return t("replacedTitle", replacedByReference);
  }
}
