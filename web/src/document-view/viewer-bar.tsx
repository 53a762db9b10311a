import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import Download from "lucide-solid/icons/download";
import Maximize2 from "lucide-solid/icons/maximize-2";
import Minimize2 from "lucide-solid/icons/minimize-2";
import MoveHorizontal from "lucide-solid/icons/move-horizontal";
import Printer from "lucide-solid/icons/printer";
import ZoomIn from "lucide-solid/icons/zoom-in";
import ZoomOut from "lucide-solid/icons/zoom-out";
import { Show, type JSX } from "solid-js";
import { number } from "../i18n/format.ts";
import { IconButton } from "../ui/button.tsx";
import type { Reading, Zoom } from "./pdf-pages.tsx";
import { t } from "./words.ts";

const STEPS = [0.4, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5] as const;

/** The next step of zoom up or down from where the page stands, fitted or not. */
export function zoomStep(now: number, direction: 1 | -1): number {
  const found = direction === 1 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01);
  return found ?? (direction === 1 ? 2.5 : 0.4);
}

/** Zoom at the left, page in the middle, print and download at the right. */
export function ViewerBar(props: {
  reading: Reading | undefined;
  onZoom: (zoom: Zoom) => void;
  onPage: (page: number) => void;
  onPrint?: (() => void) | undefined;
  onDownload?: (() => void) | undefined;
  full?: boolean;
  onFull: () => void;
  children?: JSX.Element;
}): JSX.Element {
  const page = (): number => props.reading?.page ?? 1;
  const pages = (): number => props.reading?.pages ?? 1;
  const zoom = (): number => props.reading?.zoom ?? 1;
  return (
    <div class="viewer-bar">
      <span class="flex tight">
        <IconButton
          kind="quiet"
          size="s"
          icon={ZoomOut}
          label={t("zoomOut")}
          onClick={() => {
            props.onZoom(zoomStep(zoom(), -1));
          }}
        />
        <span class="viewer-zoom meta nowrap">{t("percent", number(Math.round(zoom() * 100)))}</span>
        <IconButton
          kind="quiet"
          size="s"
          icon={ZoomIn}
          label={t("zoomIn")}
          onClick={() => {
            props.onZoom(zoomStep(zoom(), 1));
          }}
        />
        <IconButton
          kind="quiet"
          size="s"
          icon={MoveHorizontal}
          label={t("zoomFit")}
          onClick={() => {
            props.onZoom("fit");
          }}
        />
      </span>
      <span class="flex tight viewer-page">
        <IconButton
          kind="quiet"
          size="s"
          icon={ChevronLeft}
          label={t("previousPage")}
          disabled={page() <= 1}
          onClick={() => {
            props.onPage(page() - 1);
          }}
        />
        <span class="meta nowrap" role="status">
          {t("page", page(), pages())}
        </span>
        <IconButton
          kind="quiet"
          size="s"
          icon={ChevronRight}
          label={t("nextPage")}
          disabled={page() >= pages()}
          onClick={() => {
            props.onPage(page() + 1);
          }}
        />
        {props.children}
      </span>
      <span class="flex tight">
        <Show when={props.onPrint}>
          {(print) => (
            <IconButton
              kind="quiet"
              size="s"
              icon={Printer}
              label={t("print")}
              onClick={() => {
                print()();
              }}
            />
          )}
        </Show>
        <Show when={props.onDownload}>
          {(download) => (
            <IconButton
              kind="quiet"
              size="s"
              icon={Download}
              label={t("download")}
              onClick={() => {
                download()();
              }}
            />
          )}
        </Show>
        <IconButton
          kind="quiet"
          size="s"
          icon={props.full ? Minimize2 : Maximize2}
          label={props.full ? t("leaveFull") : t("fullScreen")}
          onClick={() => {
            props.onFull();
          }}
        />
      </span>
    </div>
  );
}
