import Download from "lucide-solid/icons/download";
import BookText from "lucide-solid/icons/book-text";
import Plus from "lucide-solid/icons/plus";
import Printer from "lucide-solid/icons/printer";
import { useNavigate, useParams, useSearchParams } from "@solidjs/router";
import type { CouncilList } from "@vanthu/office/authority/schema.ts";
import type { Register, RegisterKind, RegisterRow } from "@vanthu/office/register/schema.ts";
import type { InferOutput } from "valibot";
import { createSignal, Show, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { number, officeDate } from "../../i18n/format.ts";
import { useMay, useMe } from "../../session.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { createCursorPages, type CursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Menu, type MenuAction } from "../../ui/menu.tsx";
import { Note } from "../../ui/note.tsx";
import { Pager } from "../../ui/pager.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { Table, type Column } from "../../ui/table.tsx";
import { useTitle } from "../../ui/title.ts";
import { columnsOf } from "./columns.tsx";
import { CorrectDialog } from "./correct-dialog.tsx";
import { RegisterFilters, type RegisterFilter } from "./register-filters.tsx";
import { OpenDialog, VoidDialog } from "./register-dialogs.tsx";
import "./register.css";
import { t } from "./words.ts";

const PAGE = 50;
const KINDS: readonly RegisterKind[] = ["incoming", "outgoing", "copies"];
const TITLE = { incoming: "titleIncoming", outgoing: "titleOutgoing", copies: "titleCopies" } as const;

/** A page of a register as the server gives it. */
export interface RegisterPageView {
  register: InferOutput<typeof Register> & { opened: boolean };
  rows: RegisterRow[];
  total: number;
  next?: string | undefined;
}

/** Sổ đăng ký: the ten columns of Annex IV, searched without accents, corrected and voided with a reason. */
export function RegisterPage(): JSX.Element {
  const params = useParams();
  const navigate = useNavigate();
  const may = useMay();
  const [search, setSearch] = useSearchParams<RegisterFilter & Record<string, string>>();
  const kind = (): RegisterKind => KINDS.find((one) => one === params["kind"]) ?? "incoming";
  const thisYear = officeDate(Date.now()).slice(0, 4);
  const year = (): string => params["year"] ?? thisYear;
  const filter = (): Record<string, string | undefined> => ({
    q: search.q,
    from: search.from,
    to: search.to,
    state: search.state,
    series: search.series,
  });
  const filtered = (): boolean =>
    Object.entries(filter()).some(([name, value]) => name !== "series" && value !== undefined && value !== "");
  const councils = createLoad(
    () => search.series,
    () => get<CouncilList>("/api/authority/councils"),
  );
  const council = (): string | undefined => councils.data()?.items.find(({ id }) => id === search.series)?.name;
  const title = (): string => {
    if (search.series !== undefined) return t("titleCouncil", council() ?? "", year());
    return t(TITLE[kind()], year());
  };
  useTitle(title);

  const pages = createCursorPages(
    () => `/api/registers/${kind()}/${year()}${query({ ...filter(), limit: PAGE })}`,
    PAGE,
    (address, after) =>
      get<RegisterPageView>(after === undefined ? address : `${address}&${query({ after }).slice(1)}`),
  );
  const [opening, setOpening] = createSignal(false);
  if (may("incoming.register")) {
    useShortcuts([{ keys: "N", label: t("enter"), run: () => navigate("/incoming/new") }]);
  }

  return (
    <div class="page rb">
      <div class="page-head">
        <div class="grow">
          <h1>{title()}</h1>
          <Summary register={pages.load.data()?.register} />
        </div>
        <div class="toolbar">
          <a
            class="btn"
            href={`/api/registers/${kind()}/${year()}/export.csv${query(filter())}`}
            rel="external"
            download=""
          >
            <Icon of={Download} />
            {t("csv")}
          </a>
          <a
            class="btn"
            href={`/api/compose/registers/${kind()}/${year()}/print.pdf${query(filter())}`}
            rel="external noopener"
            target="_blank"
          >
            <Icon of={Printer} />
            {t("pdf")}
          </a>
          <Show when={kind() === "copies"}>
            <ButtonLink href="/copies">{t("copiesPage")}</ButtonLink>
          </Show>
          <Show when={kind() === "incoming" && may("incoming.register")}>
            <ButtonLink kind="main" icon={Plus} href="/incoming/new">
              {t("enter")}
              <kbd class="kb wide">N</kbd>
            </ButtonLink>
          </Show>
        </div>
      </div>
      <div class="card bk">
        <RegisterFilters
          kind={kind()}
          year={year()}
          search={search}
          onSearch={(next) => setSearch(next, { replace: true })}
        />
        <Show when={pages.load.data()?.register.opened === false && year() === thisYear && may("register.open")}>
          <div class="rb-open">
            <Note kind="info">
              <b>{t("notOpened")}</b> {t("notOpenedText")}
            </Note>
            <Button onClick={() => setOpening(true)}>{t("open")}</Button>
          </div>
        </Show>
        <Loaded load={pages.load} rows={8}>
          {(page) => (
            <Rows page={page()} pages={pages} kind={kind()} filtered={filtered()} onChanged={pages.load.reload} />
          )}
        </Loaded>
      </div>
      <OpenDialog
        open={opening()}
        kind={kind()}
        year={year()}
        series={search.series}
        onClose={() => setOpening(false)}
        onDone={() => {
          setOpening(false);
          pages.load.reload();
        }}
      />
    </div>
  );
}

function Summary(props: { register: RegisterPageView["register"] | undefined }): JSX.Element {
  const me = useMe();
  return (
    <p>
      <Show when={props.register} fallback={me().office.name}>
        {(register) => (
          <>
            {t("summary", me().office.name, register().lastNumber)}
            <b>{register().lastNumber + 1}</b>
            <Show when={register().openedWith > 0}> · {t("openedWith", register().openedWith)}</Show>
          </>
        )}
      </Show>
    </p>
  );
}

function Rows(props: {
  page: RegisterPageView;
  pages: CursorPages<RegisterPageView>;
  kind: RegisterKind;
  filtered: boolean;
  onChanged: () => void;
}): JSX.Element {
  const may = useMay();
  const [asked, setAsked] = createSignal<{ deed: "correct" | "void"; row: RegisterRow }>();
  const actionsOf = (row: RegisterRow): MenuAction[] => [
    ...(may("register.correct") ? [{ label: t("correct"), onChoose: () => setAsked({ deed: "correct", row }) }] : []),
    ...(may("register.void")
      ? [{ label: t("void"), danger: true, onChoose: () => setAsked({ deed: "void", row }) }]
      : []),
  ];
  const columns = (): Column<RegisterRow>[] => [
    ...columnsOf(props.kind),
    ...(may("register.correct") || may("register.void")
      ? [
          {
            key: "more",
            head: "",
            cell: (row: RegisterRow) => (
              <Show when={row.state === "active"}>
                <Menu
                  actions={actionsOf(row)}
                  label={t("rowActions", row.number)}
                  openerClass="btn btn--icon btn--quiet btn--s"
                />
              </Show>
            ),
            class: "w-more",
          },
        ]
      : []),
  ];
  const asking = (deed: "correct" | "void"): RegisterRow | undefined => {
    const one = asked();
    return one?.deed === deed ? one.row : undefined;
  };
  function changed(): void {
    setAsked(undefined);
    props.onChanged();
  }

  return (
    <>
      <Show
        when={props.page.rows.length > 0}
        fallback={
          <Empty
            icon={BookText}
            title={props.filtered ? t("emptyFound") : t("empty")}
            text={props.filtered ? t("emptyFoundText") : t("emptyText")}
          >
            <Show when={props.filtered}>
              <ButtonLink size="s" href={`/registers/${props.kind}/${props.page.register.year}`}>
                {t("clear")}
              </ButtonLink>
            </Show>
          </Empty>
        }
      >
        <div class="rbx" tabindex="0" role="region" aria-label={t("which")}>
          <Table
            caption={t("which")}
            lines
            columns={columns()}
            rows={props.page.rows}
            rowClass={(row) => (row.state === "void" ? "void" : undefined)}
          />
        </div>
        <Pager
          from={props.pages.skipped() + 1}
          to={props.pages.skipped() + props.page.rows.length}
          total={props.page.total}
          onPrevious={props.pages.previous()}
          onNext={props.pages.next()}
        />
        <p class="print-only">{t("total", number(props.page.total))}</p>
      </Show>
      <VoidDialog row={asking("void")} onClose={() => setAsked(undefined)} onDone={changed} />
      <CorrectDialog row={asking("correct")} onClose={() => setAsked(undefined)} onDone={changed} />
    </>
  );
}
