import { createEffect, createSignal, on, onCleanup, Show, type JSX } from "solid-js";
import { postForBytes } from "../../../api.ts";
import { openPdf, type OpenPdf } from "../../../document-view/open-pdf.ts";
import "../../../document-view/document-view.css";
import { PdfPages, type Reading } from "../../../document-view/pdf-pages.tsx";
import { refusalOf, sentence } from "../../../refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Badge } from "../../../ui/badge.tsx";
import { Note } from "../../../ui/note.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import { t } from "../draft-words.ts";
import type { DraftFields } from "./draft-fields.ts";
import { fieldOfProblem } from "./field-of-problem.ts";

/** The fields as they stand, with the reason for which a word in them was let pass. */
type PreviewFields = DraftFields & { secrecyRelease?: { reason: string } };

/** The page is laid out again when the writing pauses this long. */
const PAUSE_MS = 800;

/**
 * The real page beside the words: composed by the server as it will be issued. The last good page stays until the next
 * one is drawn, so nothing flickers.
 */
export function LivePreview(props: { draft: () => PreviewFields; children?: JSX.Element }): JSX.Element {
  const [open, setOpen] = createSignal<OpenPdf>();
  const [state, setState] = createSignal<"waiting" | "fresh" | "failed">("waiting");
  const [problem, setProblem] = createSignal("");
  const [field, setField] = createSignal<string>();
  const [reading, setReading] = createSignal<Reading>();
  let request: AbortController | undefined;

  async function compose(draft: PreviewFields): Promise<void> {
    request?.abort();
    const mine = new AbortController();
    request = mine;
    try {
      const data = await postForBytes("/api/compose/preview", draft, mine.signal);
      const next = await openPdf({ data });
      if (mine.signal.aborted) {
        next.close();
        return;
      }
      const before = open();
      setOpen(next);
      setState("fresh");
      // the pages still show the one before until theirs are drawn
      setTimeout(() => before?.close(), 5_000);
    } catch (error) {
      if (mine.signal.aborted) return;
      setProblem(sentence(error));
      setField(fieldOfProblem(String(refusalOf(error)?.params["where"] ?? "")));
      setState("failed");
    }
  }

  createEffect(
    on(
      () => JSON.stringify(props.draft()),
      (written, before) => {
        setState("waiting");
        const timer = setTimeout(
          () => void compose(JSON.parse(written) as PreviewFields),
          before === undefined ? 0 : PAUSE_MS,
        );
        onCleanup(() => {
          clearTimeout(timer);
        });
      },
    ),
  );
  onCleanup(() => {
    request?.abort();
    open()?.close();
  });

  return (
    <section class="draft-preview" aria-label={t("preview")}>
      <div class="viewer-bar">
        <span role="status">
          <Show when={state() === "fresh"}>
            <Badge tone="ok" icon={CircleCheck}>
              {t("previewFresh")}
            </Badge>
          </Show>
          <Show when={state() === "waiting"}>
            <Badge tone="neutral" icon={Clock}>
              {t("previewing")}
            </Badge>
          </Show>
        </span>
        <Show when={reading()}>
          {(at) => <span class="meta nowrap">{t("previewPages", at().page, at().pages)}</span>}
        </Show>
      </div>
      {props.children}
      <Show when={state() === "failed"}>
        <div class="draft-preview-note">
          <Note kind="warn">
            <b>{t("previewFailed")}</b>
            <p>{problem()}</p>
            <Show when={field()}>
              {(id) => (
                <Button
                  size="s"
                  onClick={() => {
                    document.getElementById(id())?.focus();
                  }}
                >
                  {t("toField")}
                </Button>
              )}
            </Show>
          </Note>
        </div>
      </Show>
      <Show when={open()} fallback={<Skeleton rows={6} tall />}>
        {(file) => <PdfPages pdf={file().pdf} label={t("previewLabel")} zoom="fit" onReading={setReading} />}
      </Show>
    </section>
  );
}
