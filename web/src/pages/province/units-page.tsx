import Building from "lucide-solid/icons/building";
import Plus from "lucide-solid/icons/plus";
import Upload from "lucide-solid/icons/upload";
import { useNavigate } from "@solidjs/router";
import { Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import "./province.css";
import { UnitPanel } from "./unit-panel.tsx";
import type { UnitList } from "@vanthu/office/onboarding/unit-schema.ts";
import { unitsPath } from "./units-view.ts";
import { useUnitsView } from "./use-units-view.ts";
import { UnitsList } from "./units-list.tsx";
import { UnitsOverview } from "./units-overview.tsx";
import { t } from "./words.ts";

const PAGE_SIZE = 10;

/** Đơn vị: how all units of the province stand, the ones that need work first, and what one of them is missing. */
export function UnitsPage(): JSX.Element {
  useTitle(() => t("title"));
  const may = useMay();
  const navigate = useNavigate();
  const { view, change } = useUnitsView();
  const pages = createCursorPages<UnitList>(
    () => unitsPath(view(), PAGE_SIZE),
    PAGE_SIZE,
    (path, after) => get<UnitList>(after === undefined ? path : `${path}&after=${encodeURIComponent(after)}`),
  );
  const chosen = (): string | undefined => view().unit ?? pages.load.data()?.items[0]?.id;
  const nowhere = (list: UnitList): boolean => list.matrix.length === 0;

  return (
    <div class="page units">
      <Loaded load={pages.load} rows={10}>
        {(list) => (
          <>
            <div class="page-head">
              <div class="grow">
                <h1>{t("heading", number(list().matrix.length))}</h1>
                <p>{orphansWords(list().orphans)}</p>
              </div>
              <Show when={may("province.open_unit")}>
                <div class="toolbar">
                  <ButtonLink href="/province/units/import" icon={Upload}>
                    {t("importList")}
                  </ButtonLink>
                  <ButtonLink href="/province/units/new" icon={Plus} kind="main">
                    {t("openUnit")}
                  </ButtonLink>
                </div>
              </Show>
            </div>
            <Show
              when={!nowhere(list())}
              fallback={
                <div class="card">
                  <Empty icon={Building} title={t("empty")} text={t("emptyText")} />
                </div>
              }
            >
              <UnitsOverview
                list={list()}
                health={view().health}
                onOpen={(id) => {
                  navigate(`/province/units/${id}`);
                }}
              />
              <div class="units-cols">
                <UnitsList pages={pages} list={list()} view={view()} current={chosen()} change={change} />
                <Show when={chosen()}>{(id) => <UnitPanel id={id()} onChanged={pages.load.reload} />}</Show>
              </div>
            </Show>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** How many documents nobody holds; of units that do not know yet, that, and never none. */
function orphansWords({ documents, units, unknown }: UnitList["orphans"]): string {
  const known = documents > 0 ? [t("orphans", number(documents), number(units))] : unknown > 0 ? [] : [t("noOrphans")];
  return [...known, ...(unknown > 0 ? [t("orphansUnknown", number(unknown))] : [])].join(" ");
}
