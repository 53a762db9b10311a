import type { PDFDocumentProxy, PDFPageProxy, RenderTask, TextLayer } from "pdfjs-dist";
import { createEffect, createSignal, on, onCleanup, onMount, Show, type JSX } from "solid-js";
import { pdfEngine } from "./open-pdf.ts";
import { t } from "./words.ts";

/** Size of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Points are 1/72 inch, CSS pixels 1/96: at zoom 1 a page has the size of its paper. */
export const CSS_PER_POINT = 96 / 72;

/** More device pixels than this cost memory on a phone and show nothing new. */
const MAX_CANVAS_PIXELS = 16_000_000;

function pixelRatio(width: number, height: number): number {
  const wanted = Math.max(1, window.devicePixelRatio);
  return Math.min(wanted, Math.sqrt(MAX_CANVAS_PIXELS / (width * height)));
}

interface Drawing {
  /** Draws the page and swaps it in when it is complete, so that an older picture stays until then. */
  done: Promise<void>;
  cancel: () => void;
}

function draw(page: PDFPageProxy, zoom: number, box: HTMLElement, text: HTMLElement): Drawing {
  let cancelled = false;
  let render: RenderTask | undefined;
  let layer: TextLayer | undefined;
  async function run(): Promise<void> {
    const { AnnotationMode, TextLayer: Layer } = await pdfEngine();
    const viewport = page.getViewport({ scale: zoom * CSS_PER_POINT });
    const ratio = pixelRatio(viewport.width, viewport.height);
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * ratio);
    canvas.height = Math.floor(viewport.height * ratio);
    if (cancelled) return;
    render = page.render({
      canvas,
      viewport,
      // number, date and signature images are widgets: they are drawn with the page, not as fields to fill
      annotationMode: AnnotationMode.ENABLE,
      transform: [ratio, 0, 0, ratio, 0, 0],
    });
    await render.promise;
    const fresh = document.createElement("div");
    layer = new Layer({ textContentSource: page.streamTextContent(), container: fresh, viewport });
    await layer.render();
    if (cancelled) return;
    box.replaceChildren(canvas);
    text.replaceChildren(...fresh.childNodes);
    text.style.setProperty("--min-font-size", fresh.style.getPropertyValue("--min-font-size") || "1");
  }
  return {
    done: run(),
    cancel: () => {
      cancelled = true;
      render?.cancel();
      layer?.cancel();
    },
  };
}

/**
 * One page: a place of the right size from the start, drawn while it is near the window and forgotten when it is far,
 * so that a scan of three hundred pages costs no more than one of three.
 */
export function PdfPage(props: {
  pdf: PDFDocumentProxy;
  number: number;
  of: number;
  zoom: number;
  /** Size until the page itself is known: that of the first page. */
  guess: PageSize;
}): JSX.Element {
  let place: HTMLDivElement | undefined;
  let picture: HTMLDivElement | undefined;
  let text: HTMLDivElement | undefined;
  let drawing: Drawing | undefined;
  const [near, setNear] = createSignal(false);
  const [size, setSize] = createSignal<PageSize>();
  const [failed, setFailed] = createSignal(false);
  const shown = (): PageSize => size() ?? props.guess;

  function forget(): void {
    drawing?.cancel();
    drawing = undefined;
    picture?.replaceChildren();
    text?.replaceChildren();
  }

  async function show(pdf: PDFDocumentProxy, number: number, zoom: number): Promise<void> {
    drawing?.cancel();
    try {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      setSize({ width, height });
      if (!picture || !text || !near()) return;
      const mine = draw(page, zoom, picture, text);
      drawing = mine;
      await mine.done;
      setFailed(false);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "RenderingCancelledException")
        setFailed(!pdf.loadingTask.destroyed);
    }
  }

  createEffect(
    on([near, () => props.pdf, () => props.number, () => props.zoom], ([isNear, pdf, number, zoom]) => {
      if (isNear) void show(pdf, number, zoom);
      else forget();
    }),
  );
  onMount(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        setNear(entries.at(-1)?.isIntersecting ?? false);
      },
      { rootMargin: "800px 0px" },
    );
    if (place) watch.observe(place);
    onCleanup(() => {
      watch.disconnect();
    });
  });
  onCleanup(forget);

  return (
    <div
      ref={place}
      class="pdf-page"
      role="group"
      aria-label={t("page", props.number, props.of)}
      data-page={props.number}
      style={{
        "--total-scale-factor": String(props.zoom * CSS_PER_POINT),
        width: `${shown().width * props.zoom * CSS_PER_POINT}px`,
        height: `${shown().height * props.zoom * CSS_PER_POINT}px`,
      }}
    >
      <div ref={picture} class="pdf-picture" aria-hidden="true" />
      <div ref={text} class="pdf-text" />
      <Show when={failed()}>
        <p class="pdf-page-failed">{t("pageFailed", props.number)}</p>
      </Show>
    </div>
  );
}
