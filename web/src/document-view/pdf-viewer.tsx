import { createEffect, createSignal, on, onCleanup, onMount, Show, type JSX } from "solid-js";
import { sentence } from "../refusal.ts";
import { Button } from "../ui/button.tsx";
import { Progress } from "../ui/progress.tsx";
import { useShortcuts } from "../ui/shortcut.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Note } from "../ui/note.tsx";
import { toast } from "../ui/toast.tsx";
import { onPhone } from "./phone.ts";
import { openPdf, type OpenPdf } from "./open-pdf.ts";
import { PdfPages, type Reading, type Zoom } from "./pdf-pages.tsx";
import { printPdf } from "./print-pdf.ts";
import { ViewerBar } from "./viewer-bar.tsx";
import { t } from "./words.ts";

type State = { is: "opening"; share: number } | { is: "open"; file: OpenPdf } | { is: "failed"; error: unknown };

/** One PDF with its bar: fetched whole from the file store, drawn page by page. */
export function PdfViewer(props: {
  name: string;
  /** Changes when another file is to be shown. */
  fileKey: string;
  /** Asks for a fresh address of the file. */
  link: () => Promise<{ url: string }>;
  onDownload: () => void;
  children?: JSX.Element;
}): JSX.Element {
  const [state, setState] = createSignal<State>({ is: "opening", share: 0 });
  const [full, setFull] = createSignal(false);
  const phone = onPhone();
  let wanted = 0;

  async function open(): Promise<void> {
    const mine = ++wanted;
    close();
    setState({ is: "opening", share: 0 });
    try {
      const { url } = await props.link();
      const file = await openPdf({ url }, (share) => {
        if (mine === wanted) setState({ is: "opening", share });
      });
      if (mine === wanted) setState({ is: "open", file });
      else file.close();
    } catch (error) {
      if (mine === wanted) setState({ is: "failed", error });
    }
  }

  function close(): void {
    const now = state();
    if (now.is === "open") now.file.close();
  }

  createEffect(
    on(
      () => props.fileKey,
      () => void open(),
    ),
  );
  onCleanup(() => {
    wanted++;
    close();
  });

  const opened = (): OpenPdf | undefined => {
    const now = state();
    return now.is === "open" ? now.file : undefined;
  };
  const share = (): number => {
    const now = state();
    return now.is === "opening" ? now.share : 0;
  };
  const failure = (): unknown => {
    const now = state();
    return now.is === "failed" ? now.error : undefined;
  };

  return (
    <section class="viewer" classList={{ "viewer--glance": phone() }} aria-label={t("viewer", props.name)}>
      <Show when={failure() !== undefined}>
        <div class="load-failure">
          <Note kind="late">
            <b>{t("failed")}</b>
            <p>
              {failure() instanceof Error && "code" in (failure() as Error) ? sentence(failure()) : t("failedHelp")}
            </p>
          </Note>
          <div class="flex">
            <Button onClick={() => void open()}>{t("retry")}</Button>
            <Button
              onClick={() => {
                props.onDownload();
              }}
            >
              {t("download")}
            </Button>
          </div>
        </div>
      </Show>
      <Show when={state().is === "opening"}>
        <div class="viewer-opening">
          <Show when={share() > 0} fallback={<Skeleton rows={5} tall />}>
            <Progress label={t("opening")} share={share()} />
          </Show>
        </div>
      </Show>
      <Show when={opened()} keyed>
        {(file) => (
          <>
            <Reader
              file={file}
              name={props.name}
              glance={phone()}
              onDownload={props.onDownload}
              onFull={() => setFull(true)}
            >
              {props.children}
            </Reader>
            <Show when={full()}>
              <FullScreen file={file} name={props.name} onDownload={props.onDownload} onClose={() => setFull(false)} />
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

function Reader(props: {
  file: OpenPdf;
  name: string;
  /** A look at the first page and the way to all of it, for a phone. */
  glance?: boolean;
  full?: boolean;
  onDownload: () => void;
  onFull: () => void;
  children?: JSX.Element;
}): JSX.Element {
  const [zoom, setZoom] = createSignal<Zoom>("fit");
  const [reading, setReading] = createSignal<Reading>();
  const [printing, setPrinting] = createSignal<number>();
  let goTo: (page: number) => void = () => undefined;
  const turn = (by: number): void => {
    goTo((reading()?.page ?? 1) + by);
  };

  async function print(): Promise<void> {
    if (printing() !== undefined) return;
    setPrinting(0);
    try {
      await printPdf(props.file.pdf, setPrinting);
    } catch (error) {
      toast(sentence(error));
    } finally {
      setPrinting(undefined);
    }
  }

  useShortcuts([
    {
      keys: "[",
      label: t("previousPage"),
      run: () => {
        turn(-1);
      },
    },
    {
      keys: "]",
      label: t("nextPage"),
      run: () => {
        turn(1);
      },
    },
    { keys: "P", label: t("print"), run: () => void print() },
  ]);

  // the page's own shortcuts rest while a dialog is open, and full screen is one
  function onKeyDown(event: KeyboardEvent): void {
    const by = { "[": -1, "]": 1 }[event.key];
    if (props.full && by !== undefined) turn(by);
  }

  return (
    <div class="reader" onKeyDown={onKeyDown}>
      <Show when={!props.glance}>
        <ViewerBar
          reading={reading()}
          onZoom={setZoom}
          onPage={(page) => {
            goTo(page);
          }}
          onPrint={() => void print()}
          onDownload={() => {
            props.onDownload();
          }}
          full={props.full ?? false}
          onFull={() => {
            props.onFull();
          }}
        >
          {props.children}
        </ViewerBar>
      </Show>
      <Show when={printing() !== undefined}>
        <div class="viewer-printing">
          <Progress label={t("printing")} share={printing() ?? 0} />
        </div>
      </Show>
      <PdfPages
        pdf={props.file.pdf}
        label={t("pagesOf", props.name)}
        zoom={zoom()}
        firstOnly={props.glance ?? false}
        onReading={setReading}
        onReady={(ready) => {
          goTo = ready;
        }}
      />
      <Show when={props.glance}>
        <div class="viewer-glance-foot">
          <Button
            wide
            size="l"
            onClick={() => {
              props.onFull();
            }}
          >
            {t("readAll", props.file.pdf.numPages)}
          </Button>
          {props.children}
        </div>
      </Show>
    </div>
  );
}

/** The file over everything else, in the top layer: Esc leaves, the focus returns. */
function FullScreen(props: { file: OpenPdf; name: string; onDownload: () => void; onClose: () => void }): JSX.Element {
  let box: HTMLDialogElement | undefined;
  const opener = document.activeElement;
  onMount(() => box?.showModal());
  onCleanup(() => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });
  return (
    <dialog
      ref={box}
      class="viewer-full"
      aria-label={t("viewer", props.name)}
      onClose={() => {
        props.onClose();
      }}
    >
      <Reader file={props.file} name={props.name} full onDownload={props.onDownload} onFull={() => box?.close()} />
    </dialog>
  );
}
