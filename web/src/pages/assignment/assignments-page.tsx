import ClipboardList from "lucide-solid/icons/clipboard-list";
import FolderOpen from "lucide-solid/icons/folder-open";
import Repeat from "lucide-solid/icons/repeat";
import Plus from "lucide-solid/icons/plus";
import { useNavigate, useSearchParams } from "@solidjs/router";
import type { AssignmentList, AssignmentView } from "@vanthu/office/assignment/schema.ts";
import { createEffect, createSignal, Show, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { ChoosableLine } from "../../bulk/choosable-line.tsx";
import { createChoice } from "../../bulk/choice.ts";
import { useChoiceKeys } from "../../bulk/choice-keys.ts";
import { ChooseButton } from "../../bulk/choose-button.tsx";
import { rememberedView, rememberView } from "../../remembered-view.ts";
import { useMay, useMe } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { FilterChips, type FilterChip } from "../../ui/filter-chips.tsx";
import { Icon } from "../../ui/icon.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { AssignmentsBulk } from "./assignments-bulk.tsx";
import { AssignmentRow } from "./assignment-row.tsx";
import "./assignment.css";
import { FigureCard } from "./figure-card.tsx";
import { GiveDialog } from "./give-dialog.tsx";
import { t } from "./words.ts";

const PAGE = 50;
const LIGHTS = ["red", "amber", "green"] as const;
const FILTERS = ["view", "closed", "light", "departmentId"] as const;
const OWN = ["lead", "helper", "given", "watched"] as const;

/** Nhiệm vụ: what one leads, helps with, gave, watches; of the unit and from above for who may see them. */
export function AssignmentsPage(): JSX.Element {
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  const may = useMay();
  const me = useMe();
  /** As the address says; without a word of it, as this person left the list. */
  const search = (): Record<string, string | string[] | undefined> =>
    FILTERS.some((one) => asked[one] !== undefined) ? asked : (rememberedView("assignments", me().staffId) ?? asked);
  const [giving, setGiving] = createSignal(false);
  useTitle(() => t("title"));
  const views = (): AssignmentView[] => [
    ...OWN,
    ...(may("assignment.give_own_unit") || may("assignment.read_all") ? (["unit"] as const) : []),
    ...(may("assignment.read_all") ? (["above"] as const) : []),
  ];
  const view = (): AssignmentView => views().find((one) => one === search()["view"]) ?? "lead";
  const closed = (): string | undefined => (search()["closed"] === "1" ? "1" : undefined);
  const light = (): string | undefined =>
    closed() === undefined ? LIGHTS.find((one) => one === search()["light"]) : undefined;
  const departmentId = (): string | undefined => {
    const wanted = search()["departmentId"];
    return view() === "unit" && typeof wanted === "string" ? wanted : undefined;
  };
  const shown = (): Record<string, string | undefined> => ({
    view: view(),
    closed: closed(),
    light: light(),
    departmentId: departmentId(),
  });
  const about = (): string => query(shown());
  createEffect(() => {
    if (FILTERS.some((one) => asked[one] !== undefined)) rememberView("assignments", me().staffId, about());
  });
  const list = createCursorPages<AssignmentList>(about, PAGE, (_, after) =>
    get<AssignmentList>(`/api/work/assignments${query({ ...shown(), after })}`),
  );
  const choice = createChoice(
    () => list.load.data()?.items ?? [],
    ({ together = [] }) => together.length > 0,
  );
  useChoiceKeys(() => [choice]);
  const address = (more: Record<string, string | undefined>): string => `/assignments${query({ ...shown(), ...more })}`;
  const chips = (): FilterChip[] => [
    {
      label: t("open"),
      href: address({ closed: undefined, light: undefined }),
      on: closed() === undefined && light() === undefined,
    },
    ...LIGHTS.map((one) => ({ label: t(one), href: address({ closed: undefined, light: one }), on: light() === one })),
    { label: t("closedOnes"), href: address({ closed: "1", light: undefined }), on: closed() === "1" },
  ];

  const emptyWord = (): "empty" | "emptyLight" | "emptyClosed" =>
    closed() !== undefined ? "emptyClosed" : light() === undefined ? "empty" : "emptyLight";

  return (
    <div class="page">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
        <a class="btn" href="/dossiers">
          <Icon of={FolderOpen} />
          {t("dossiers")}
        </a>
        <Show when={may("assignment.give") || may("assignment.give_own_unit")}>
          <a class="btn" href="/assignments/templates">
            <Icon of={Repeat} />
            {t("templates")}
          </a>
        </Show>
        <Button kind="main" icon={Plus} onClick={() => setGiving(true)}>
          {t("give")}
        </Button>
      </div>
      <div class="assignment-cols">
        <section class="card" aria-label={t("listLabel")}>
          <Tabs
            label={t("views")}
            tabs={views().map((one) => ({
              label: t(one),
              href: address({ view: one, departmentId: undefined }),
              current: one === view(),
            }))}
          />
          <FilterChips label={t("whichOnes")} chips={chips()}>
            <span class="grow" />
            <ChooseButton choice={choice} />
          </FilterChips>
          <Show when={choice.isOn()}>
            <AssignmentsBulk choice={choice} onDone={list.load.reload} />
          </Show>
          <PagedList
            pages={list}
            rows={6}
            empty={
              <Empty
                icon={ClipboardList}
                title={t(emptyWord())}
                text={emptyWord() === "empty" ? t("emptyText") : undefined}
              />
            }
            row={(line) => (
              <ChoosableLine choice={choice} line={line} name={line.title}>
                <AssignmentRow line={line} />
              </ChoosableLine>
            )}
          />
        </section>
        <FigureCard />
      </div>
      <GiveDialog
        open={giving()}
        onClose={() => setGiving(false)}
        onGiven={(id) => {
          toast(t("gave"));
          navigate(`/assignments/${id}`);
        }}
      />
    </div>
  );
}
