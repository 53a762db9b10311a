import ChevronLeft from "lucide-solid/icons/chevron-left";
import type { CardSheet } from "@vanthu/office/account/schema.ts";
import { useParams, useSearchParams } from "@solidjs/router";
import { createSignal, For, Show, type JSX } from "solid-js";
import { getNamed } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createLoad, Loaded, type Load } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Stepper, type Step } from "../../ui/stepper.tsx";
import { useTitle } from "../../ui/title.ts";
import { Facts } from "../../ui/facts.tsx";
import { CheckAction } from "./check-action.tsx";
import { CheckList } from "./check-list.tsx";
import { HealthBadge } from "./health.tsx";
import { lastUsed } from "./last-used.ts";
import "./province.css";
import { stageWord } from "./stage-word.ts";
import { SetUpProgress } from "./set-up-progress.tsx";
import { SheetView } from "../people/sheet-view.tsx";
import { UnitCardsDialog } from "./unit-cards-dialog.tsx";
import { UnitDeedDialog } from "./unit-deed-dialog.tsx";
import { deedsOf, ends, wordsOf, type UnitDeed } from "./unit-deeds.ts";
import { UnitHistory } from "./unit-history.tsx";
import type { UnitDetail } from "@vanthu/office/onboarding/unit-schema.ts";
import { u } from "./unit-words.ts";
import { t } from "./words.ts";

/** One unit of the province: where it is in its life, what is missing, its figures and its history. */
export function UnitPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const load = createLoad(
    () => params.id,
    (id) => getNamed<UnitDetail>(`/api/province/units/${id}`),
  );
  useTitle(() => load.data()?.name ?? t("unit"));
  const [sheet, setSheet] = createSignal<CardSheet>();
  return (
    <Show
      when={!sheet()}
      fallback={
        <Show when={sheet()}>
          {(cards) => (
            <SheetView
              sheet={cards()}
              onClose={() => {
                setSheet(undefined);
                load.reload();
              }}
            />
          )}
        </Show>
      }
    >
      <UnitFrame load={load} onSheet={setSheet} />
    </Show>
  );
}

function UnitFrame(props: { load: Load<UnitDetail>; onSheet: (sheet: CardSheet) => void }): JSX.Element {
  return (
    <div class="page">
      <p class="unit-back">
        <a href="/province/units">
          <Icon of={ChevronLeft} />
          {u("back")}
        </a>
      </p>
      <Loaded load={props.load} rows={8}>
        {(unit) => <Unit unit={unit()} onChanged={props.load.put} reload={props.load.reload} onSheet={props.onSheet} />}
      </Loaded>
    </div>
  );
}

/** The way of a unit from preparation to the official stage, and its end. */
function stepsOf(unit: UnitDetail): Step[] {
  const way = ["preparing", "trial", "official"] as const;
  const stages = unit.stage === "closed" ? ([...way, "closed"] as const) : way;
  const at = stages.findIndex((stage) => stage === unit.stage);
  return stages.map((stage, index) => ({
    label: stageWord(stage),
    state: index < at ? "done" : index > at ? "to-come" : stage === "closed" ? "bad" : "now",
  }));
}

function Unit(props: {
  unit: UnitDetail;
  onChanged: (unit: UnitDetail) => void;
  reload: () => void;
  onSheet: (sheet: CardSheet) => void;
}): JSX.Element {
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [asked, setAsked] = createSignal<UnitDeed>();
  const deeds = (): UnitDeed[] => (may("province.change_state") ? deedsOf(props.unit) : []);
  return (
    <>
      <div class="page-head">
        <div class="grow">
          <h1>{props.unit.name}</h1>
          <p class="flex flex-wrap">
            <HealthBadge unit={props.unit} />
            <span>{props.unit.code ?? u("noCode")}</span>
          </p>
        </div>
        <div class="toolbar">
          <For each={deeds().filter((deed) => ends(deed))}>
            {(deed) => (
              <Button kind={deed === "close" ? "danger" : "plain"} onClick={() => setAsked(deed)}>
                {wordsOf(deed, props.unit.name).submit}
              </Button>
            )}
          </For>
          <Show when={props.unit.stage !== "closed" && may("province.open_unit")}>
            <ButtonLink href={`/province/units/import?unit=${props.unit.id}`}>{u("addPeople")}</ButtonLink>
            <Show when={props.unit.stage !== "official"}>
              <Button
                onClick={() => {
                  setSearch({ do: "cards" });
                }}
              >
                {u("cards")}
              </Button>
            </Show>
          </Show>
          <For each={deeds().filter((deed) => !ends(deed))}>
            {(deed) => (
              <Button kind="main" onClick={() => setAsked(deed)}>
                {wordsOf(deed, props.unit.name).submit}
              </Button>
            )}
          </For>
        </div>
      </div>
      <div class="stack">
        <Show when={props.unit.suspended}>
          <Note kind="warn">{u("isSuspendedBare")}</Note>
        </Show>
        <Show when={props.unit.stage === "closed"}>
          <Note kind="info">{u("isClosed")}</Note>
        </Show>
        <div class="card card-body scroll-x unit-life" tabindex="0" role="region" aria-label={u("life")}>
          <Stepper label={u("life")} steps={stepsOf(props.unit)} />
        </div>
        <div class="unit-cols">
          <Card title={u("checks")}>
            <div class="card-body stack-2">
              <SetUpProgress unit={props.unit} />
              <CheckList
                checks={props.unit.checks}
                action={(check) => <CheckAction unit={props.unit} check={check} onDone={props.reload} />}
              />
            </div>
          </Card>
          <div class="stack">
            <KnownFacts unit={props.unit} />
            <Card title={u("history")}>
              <UnitHistory entries={props.unit.history} />
            </Card>
          </div>
        </div>
        <p class="meta">{t("onlyCounts")}</p>
      </div>
      <UnitCardsDialog
        unit={props.unit}
        open={search["do"] === "cards"}
        onClose={() => {
          setSearch({ do: undefined }, { replace: true });
        }}
        onSheet={(sheet) => {
          setSearch({ do: undefined }, { replace: true });
          props.onSheet(sheet);
        }}
      />
      <UnitDeedDialog
        unit={props.unit}
        deed={asked()}
        onClose={() => setAsked(undefined)}
        onDone={(unit) => {
          setAsked(undefined);
          props.onChanged(unit);
        }}
      />
    </>
  );
}

function KnownFacts(props: { unit: UnitDetail }): JSX.Element {
  const facts = (): [string, string][] => [
    [u("handle"), props.unit.tenantHandle === undefined ? "–" : `…@${props.unit.tenantHandle}`],
    [u("people"), number(props.unit.people)],
    [u("arrivedWeek"), props.unit.arrivedWeek === undefined ? "–" : number(props.unit.arrivedWeek)],
    [u("onTime"), props.unit.onTimePercent === undefined ? "–" : `${number(props.unit.onTimePercent)} %`],
    [u("lastUsed"), lastUsed(props.unit.lastUsedOn, Date.now())],
  ];
  return (
    <Card title={t("unit")}>
      <Facts class="facts card-body" facts={facts()} />
    </Card>
  );
}
