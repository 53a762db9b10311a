import type { LikelyPaper, LikelyPapers } from "@vanthu/office/incoming/form-schema.ts";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { createSignal, For, Show, type JSX } from "solid-js";
import { get, post } from "../../api.ts";
import { date } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { createLoad } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./other-form-words.ts";

type Document = IncomingDetail["document"];

/** The paper of an electronic document, or the reverse: what is waited for, and what may be the same document. */
export function OtherFormNotice(props: {
  detail: IncomingDetail;
  onChanged: (next: IncomingDetail) => void;
  /** The document is one with the paper of this id. */
  onJoined: (paperId: string) => void;
}): JSX.Element {
  const document = (): Document => props.detail.document;
  const waits = (source: Document["source"]): boolean =>
    document().otherForm?.state === "waiting" && document().source === source && document().joinedTo === undefined;
  return (
    <>
      <Show when={document().joinedTo}>
        {(joined) => (
          <Note kind="info">
            <b>{t("joinedTitle", joined().arrivalNumber)}</b>
            <p>{t("joinedText")}</p>
            <a href={`/incoming/${joined().id}`}>{t("openJoined", joined().arrivalNumber)}</a>
          </Note>
        )}
      </Show>
      <Show when={waits("exchange")}>
        <PaperNotice detail={props.detail} onChanged={props.onChanged} />
      </Show>
      <Show when={waits("paper")}>
        <Note kind="info">
          <b>{t("copyWaits")}</b>
          <p>{t("copyWaitsText")}</p>
        </Note>
      </Show>
      <Show when={document().state === "arrived" && props.detail.actions.includes("accept")}>
        <LikelyNotice document={document()} onJoined={props.onJoined} />
      </Show>
    </>
  );
}

function PaperNotice(props: { detail: IncomingDetail; onChanged: (next: IncomingDetail) => void }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  async function note(): Promise<void> {
    setBusy(true);
    try {
      props.onChanged(await post<IncomingDetail>(`/api/incoming/${props.detail.document.id}/paper`, {}));
      toast(t("paperNoted"));
    } catch (error) {
      toast(sentence(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Note kind="info">
      <b>{t("paperWaits")}</b>
      <p>{t("paperWaitsText")}</p>
      <Show when={props.detail.actions.includes("attach")}>
        <Button size="s" busy={busy()} onClick={() => void note()}>
          {t("paperCame")}
        </Button>
      </Show>
    </Note>
  );
}

/** Registered papers that wait for an electronic copy and are much like this one: the clerk decides. */
function LikelyNotice(props: { document: Document; onJoined: (paperId: string) => void }): JSX.Element {
  const load = createLoad(
    () => props.document.id,
    (id) => get<LikelyPapers>(`/api/incoming/${id}/likely-papers`),
  );
  const [busy, setBusy] = createSignal<string>();
  async function join(paper: LikelyPaper): Promise<void> {
    setBusy(paper.id);
    try {
      await post<IncomingDetail>(`/api/incoming/${props.document.id}/join`, { paperId: paper.id });
      toast(t("joined", paper.arrivalNumber));
      props.onJoined(paper.id);
    } catch (error) {
      toast(sentence(error));
      setBusy(undefined);
    }
  }
  return (
    <Show when={(load.data()?.items ?? []).length > 0}>
      <Note kind="warn">
        <b>{t("likelyTitle")}</b>
        <For each={load.data()?.items}>
          {(paper) => (
            <div class="stack-2">
              <a href={`/incoming/${paper.id}`}>
                {t("likely", paper.arrivalNumber, paper.referenceNumber, date(paper.issuedOn))}
              </a>
              <p>{paper.subject}</p>
              <p class="meta">{t("agrees", paper.agrees.map((key) => t(key)).join(", "))}</p>
              <Button size="s" busy={busy() === paper.id} onClick={() => void join(paper)}>
                {t("join", paper.arrivalNumber)}
              </Button>
            </div>
          )}
        </For>
      </Note>
    </Show>
  );
}
