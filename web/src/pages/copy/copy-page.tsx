import ChevronLeft from "lucide-solid/icons/chevron-left";
import { useParams } from "@solidjs/router";
import type { FileReference } from "@vanthu/office/attachment/schema.ts";
import type { CopyDetail } from "@vanthu/office/copy/schema.ts";
import { lazy, Show, Suspense, type JSX } from "solid-js";
import { getNamed } from "../../api.ts";
import { Icon } from "../../ui/icon.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { useTitle } from "../../ui/title.ts";
import { CopyDeeds } from "./copy-deeds.tsx";
import { CopyPanel } from "./copy-panel.tsx";
import { CopyStateBadge } from "./copy-state.tsx";
import { copySteps } from "./copy-steps.ts";
import "./copy.css";
import { t } from "./words.ts";

const DocumentView = lazy(async () => ({
  default: (await import("../../document-view/document-view.tsx")).DocumentView,
}));

/** The copy first, where it is made; else what it is made of. */
function filesOf({ file, source }: CopyDetail["copy"]): FileReference[] {
  return [...(file ? [file] : []), source.file].filter(
    (one, index, all) => all.findIndex(({ id }) => id === one.id) === index,
  );
}

/** One copy: its steps, its pages, and what may be done now. */
export function CopyPage(): JSX.Element {
  const params = useParams();
  const load = createLoad(
    () => params["id"],
    (id) => getNamed<CopyDetail>(`/api/copies/${id}`),
  );
  useTitle(() => load.data()?.copy.referenceNumber ?? t("title"));
  return (
    <Loaded load={load} rows={6} tall>
      {(detail) => <CopyPane detail={detail()} onChanged={load.put} />}
    </Loaded>
  );
}

function CopyPane(props: { detail: CopyDetail; onChanged: (detail: CopyDetail) => void }): JSX.Element {
  const copy = (): CopyDetail["copy"] => props.detail.copy;
  return (
    <div class="page copy-doc">
      <div class="page-head">
        <div class="grow">
          <p class="flex flex-wrap copy-marks">
            <a class="flex tight" href="/copies">
              <Icon of={ChevronLeft} />
              {t("back")}
            </a>
            <CopyStateBadge state={copy().state} />
            <span class="meta">
              {t(copy().form)} · {t(copy().to)}
            </span>
          </p>
          <h1>
            <Show when={copy().referenceNumber}>{(reference) => <>{reference()}: </>}</Show>
            {copy().source.subject}
          </h1>
        </div>
        <CopyDeeds detail={props.detail} onChanged={props.onChanged} />
      </div>
      <div class="card copy-steps">
        <Stepper label={t("steps")} steps={copySteps(copy())} />
      </div>
      <Show when={copy().refusedReason ?? copy().voidReason}>
        {(reason) => (
          <div class="copy-note">
            <Note kind="warn">
              <b>{t(copy().state)}</b>
              <p>{reason()}</p>
            </Note>
          </div>
        )}
      </Show>
      <Show when={copy().state === "done" && copy().to === "paper"}>
        <div class="copy-note">
          <Note kind="info">{t("printHint")}</Note>
        </div>
      </Show>
      <div class="copy-cols">
        <section class="card copy-view" aria-label={t("view")}>
          <Suspense fallback={<Skeleton rows={6} tall />}>
            <DocumentView base={`/api/copies/${copy().id}`} files={filesOf(copy())} />
          </Suspense>
        </section>
        <div class="card copy-panel">
          <CopyPanel detail={props.detail} />
        </div>
      </div>
    </div>
  );
}
