import BookText from "lucide-solid/icons/book-text";
import CopyIcon from "lucide-solid/icons/copy";
import ScanLine from "lucide-solid/icons/scan-line";
import { useNavigate, useSearchParams } from "@solidjs/router";
import { CopyState, type CopyList } from "@vanthu/office/copy/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { date } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { useTitle } from "../../ui/title.ts";
import { CopyStateBadge } from "./copy-state.tsx";
import "./copy.css";
import { ScanDialog } from "./scan-dialog.tsx";
import { t } from "./words.ts";

type Line = CopyList["items"][number];

const PAGE = 50;
const SHOWN = ["requested", "approved", "numbered", "composed", "done"] as const;

/** Bản sao văn bản: what was asked for, what waits for whom, what was made. */
export function CopiesPage(): JSX.Element {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const may = useMay();
  const [scanning, setScanning] = createSignal(false);
  useTitle(() => t("title"));
  const state = (): CopyState | undefined => CopyState.options.find((one) => one === search["state"]);
  const list = createCursorPages<CopyList>(
    () => query({ state: state() }),
    PAGE,
    (about, after) => get<CopyList>(`/api/copies${after === undefined ? about : query({ state: state(), after })}`),
  );

  return (
    <div class="page">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
        <div class="toolbar">
          <Show when={may("register.read")}>
            <ButtonLink href="/registers/copies" icon={BookText}>
              {t("book")}
            </ButtonLink>
          </Show>
          <Show when={may("copy.request")}>
            <Button kind="main" icon={ScanLine} onClick={() => setScanning(true)}>
              {t("askScan")}
            </Button>
          </Show>
        </div>
      </div>
      <section class="card" aria-label={t("listLabel")}>
        <FilterChips
          label={t("states")}
          chips={[undefined, ...SHOWN].map((one) => ({
            label: one === undefined ? t("anyState") : t(one),
            href: `/copies${query({ state: one })}`,
            on: state() === one,
          }))}
        />
        <PagedList
          pages={list}
          rows={6}
          empty={
            <Empty
              icon={CopyIcon}
              title={t(state() === undefined ? "empty" : "emptyState")}
              text={state() === undefined ? t("emptyText") : undefined}
            />
          }
          row={(line) => (
            <li>
              <CopyRow line={line} />
            </li>
          )}
        />
      </section>
      <ScanDialog
        open={scanning()}
        onClose={() => setScanning(false)}
        onAsked={({ copy }) => {
          navigate(`/copies/${copy.id}`);
        }}
      />
    </div>
  );
}

/** One copy in a line; the whole row is one link. */
function CopyRow(props: { line: Line }): JSX.Element {
  const source = (): Line["source"] => props.line.source;
  return (
    <a class="row row--cells copy-row" href={`/copies/${props.line.id}`} data-row>
      <span>
        <b class="block" classList={{ strike: props.line.state === "void" }}>
          {props.line.referenceNumber ?? t(props.line.form)}
        </b>
        <span class="meta">{date(props.line.copiedOn ?? props.line.createdAt.slice(0, 10))}</span>
      </span>
      <span class="copy-what">
        <span class="t clamp-2">{source().subject}</span>
        <span class="meta clamp-1 block">
          {t("sourceOf", source().typeName, source().referenceNumber, date(source().issuedOn), source().issuer)}
        </span>
      </span>
      <span class="meta copy-to">
        {t(props.line.form)}
        <span class="block">{t(props.line.to)}</span>
      </span>
      <span>
        <CopyStateBadge state={props.line.state} />
      </span>
    </a>
  );
}
