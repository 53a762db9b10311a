import FolderOpen from "lucide-solid/icons/folder-open";
import Plus from "lucide-solid/icons/plus";
import { useNavigate, useSearchParams } from "@solidjs/router";
import type { DossierList, DossierView } from "@vanthu/office/dossier/schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { useMay } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { FilterChips, type FilterChip } from "../../ui/filter-chips.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { DossierRow } from "./dossier-row.tsx";
import "./dossier.css";
import { OpenDialog } from "./open-dialog.tsx";
import { t } from "./words.ts";

const PAGE = 50;

/** Hồ sơ công việc: one's own, those of the unit for its head, all for who sees all. */
export function DossiersPage(): JSX.Element {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const may = useMay();
  const [opening, setOpening] = createSignal(false);
  useTitle(() => t("title"));
  const views = (): DossierView[] => [
    "mine",
    ...(may("task.sub_assign") || may("dossier.read_all") ? (["unit"] as const) : []),
    ...(may("dossier.read_all") ? (["all"] as const) : []),
  ];
  const view = (): DossierView => views().find((one) => one === search["view"]) ?? "mine";
  const closed = (): string | undefined => (search["closed"] === "1" ? "1" : undefined);
  const shown = (): Record<string, string | undefined> => ({ view: view(), closed: closed() });
  const address = (more: Record<string, string | undefined>): string => `/dossiers${query({ ...shown(), ...more })}`;
  const list = createCursorPages<DossierList>(
    () => query(shown()),
    PAGE,
    (_, after) => get<DossierList>(`/api/work/dossiers${query({ ...shown(), after })}`),
  );
  const chips = (): FilterChip[] => [
    { label: t("open"), href: address({ closed: undefined }), on: closed() === undefined },
    { label: t("closed"), href: address({ closed: "1" }), on: closed() !== undefined },
  ];

  return (
    <div class="page">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
        <Button kind="main" icon={Plus} onClick={() => setOpening(true)}>
          {t("openNew")}
        </Button>
      </div>
      <section class="card" aria-label={t("listLabel")}>
        <Show when={views().length > 1}>
          <Tabs
            label={t("views")}
            tabs={views().map((one) => ({ label: t(one), href: address({ view: one }), current: one === view() }))}
          />
        </Show>
        <FilterChips label={t("whichOnes")} chips={chips()} />
        <PagedList
          pages={list}
          rows={6}
          empty={
            <Show when={closed() === undefined} fallback={<Empty icon={FolderOpen} title={t("emptyClosed")} />}>
              <Empty icon={FolderOpen} title={t("empty")} text={t("emptyText")} />
            </Show>
          }
          row={(line) => (
            <li>
              <DossierRow line={line} />
            </li>
          )}
        />
      </section>
      <OpenDialog
        open={opening()}
        onClose={() => setOpening(false)}
        onOpened={({ id, code }) => {
          toast(t("opened", code));
          navigate(`/dossiers/${id}`);
        }}
      />
    </div>
  );
}
