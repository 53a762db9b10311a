import X from "lucide-solid/icons/x";
import type { LayoutFinding } from "@vanthu/office/layout/schema.ts";
import { createResource, createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import { openPdf } from "../../document-view/open-pdf.ts";
import { CSS_PER_POINT, PdfPage } from "../../document-view/pdf-page.tsx";
import "../../document-view/document-view.css";
import { IconButton } from "../../ui/button.tsx";
import { say } from "../../ui/words.ts";
import { t } from "./words.ts";

/** A4 at zoom 1, in CSS pixels, until the page itself is known. */
const A4 = { width: 595.28, height: 841.89 };
const PIXELS_PER_MM = 96 / 25.4;

/** The page of a finding, drawn from the file in this browser, with a frame around the place. */
export function MarkedPage(props: { file: File; finding: LayoutFinding; onClose: () => void }): JSX.Element {
  let place: HTMLElement | undefined;
  const [width, setWidth] = createSignal(A4.width);
  const [opened] = createResource(
    () => props.file,
    async (file) => openPdf({ data: new Uint8Array(await file.arrayBuffer()) }),
  );
  onMount(() => {
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    if (place) watch.observe(place);
    onCleanup(() => {
      watch.disconnect();
    });
    place?.scrollIntoView({ block: "nearest" });
  });
  onCleanup(() => opened()?.close());
  const zoom = (): number => Math.min(1, width() / (A4.width * CSS_PER_POINT));
  const scale = (mm: number): string => `${mm * PIXELS_PER_MM * zoom()}px`;

  return (
    <aside ref={place} class="lc-page" aria-label={t("pageLabel")}>
      <div class="lc-page-head">
        <b class="grow">{t("onPage", props.finding.page ?? 1)}</b>
        <IconButton
          kind="quiet"
          size="s"
          icon={X}
          label={say("close")}
          onClick={() => {
            props.onClose();
          }}
        />
      </div>
      <div class="lc-sheet">
        <Show when={opened()}>
          {(one) => (
            <PdfPage
              pdf={one().pdf}
              number={props.finding.page ?? 1}
              of={one().pdf.numPages}
              zoom={zoom()}
              guess={A4}
            />
          )}
        </Show>
        <Show when={props.finding.box}>
          {(box) => (
            <div
              class="lc-mark"
              style={{
                left: scale(box().leftMm - 1.5),
                top: scale(box().topMm - 1),
                width: scale(box().widthMm + 3),
                height: scale(box().heightMm + 2),
              }}
            />
          )}
        </Show>
      </div>
    </aside>
  );
}
