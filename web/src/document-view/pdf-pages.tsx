import type { PDFDocumentProxy } from "pdfjs-dist";
import { createEffect, createSignal, Index, on, onCleanup, onMount, Show, type JSX } from "solid-js";
import { CSS_PER_POINT, PdfPage, type PageSize } from "./pdf-page.tsx";

const A4: PageSize = { width: 595, height: 842 };

/** Room beside a page at the zoom that fits it, in CSS pixels. */
const MARGIN = 32;
const MARGIN_PHONE = 8;

/** How wide a page is shown: as wide as there is room, or as a share of its paper. */
export type Zoom = "fit" | number;

/** Where the reader is, told to the bar of the viewer. */
export interface Reading {
  page: number;
  pages: number;
  zoom: number;
}

/** All pages one under the other in their own scroller, which the keyboard can reach. */
export function PdfPages(props: {
  pdf: PDFDocumentProxy;
  label: string;
  zoom: Zoom;
  onReading?: (reading: Reading) => void;
  /** Gets the function that brings a page into view. */
  onReady?: (goTo: (page: number) => void) => void;
  /** Only the first page: a look at the file where there is no room to read it. */
  firstOnly?: boolean;
}): JSX.Element {
  let scroller: HTMLDivElement | undefined;
  const [room, setRoom] = createSignal(0);
  const [guess, setGuess] = createSignal<PageSize>();
  const [page, setPage] = createSignal(1);
  const pages = (): number => (props.firstOnly ? 1 : props.pdf.numPages);
  const zoom = (): number => {
    if (props.zoom !== "fit") return props.zoom;
    const width = room() - (room() < 480 ? MARGIN_PHONE : MARGIN);
    return Math.max(0.3, Math.min(1.6, width / ((guess() ?? A4).width * CSS_PER_POINT)));
  };

  createEffect(
    on(
      () => props.pdf,
      async (pdf) => {
        try {
          const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
          setGuess({ width, height });
        } catch {
          // the page says itself that it cannot be drawn
          setGuess(A4);
        }
        setPage((at) => Math.min(at, pdf.numPages));
      },
    ),
  );
  createEffect(() => props.onReading?.({ page: page(), pages: props.pdf.numPages, zoom: zoom() }));

  function element(number: number): HTMLElement | null {
    return scroller?.querySelector<HTMLElement>(`[data-page="${number}"]`) ?? null;
  }

  function onScroll(): void {
    if (!scroller) return;
    const line = scroller.scrollTop + scroller.clientHeight / 3;
    let at = 1;
    for (let number = 1; number <= pages(); number++) {
      if ((element(number)?.offsetTop ?? Infinity) <= line) at = number;
      else break;
    }
    setPage(at);
  }

  onMount(() => {
    if (!scroller) return;
    const watch = new ResizeObserver(([entry]) => setRoom(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(scroller);
    onCleanup(() => {
      watch.disconnect();
    });
    props.onReady?.((number) => {
      const wanted = element(Math.max(1, Math.min(pages(), number)));
      if (wanted && scroller) scroller.scrollTop = wanted.offsetTop - 8;
    });
  });

  return (
    <div class="pdf-pages" role="region" tabindex="0" aria-label={props.label} ref={scroller} onScroll={onScroll}>
      <Show when={room() > 0 && guess()}>
        {(size) => (
          <Index each={Array.from({ length: pages() })}>
            {(_, index) => (
              <PdfPage pdf={props.pdf} number={index + 1} of={props.pdf.numPages} zoom={zoom()} guess={size()} />
            )}
          </Index>
        )}
      </Show>
    </div>
  );
}
