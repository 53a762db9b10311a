import Copy from "lucide-solid/icons/copy";
import FileSearch from "lucide-solid/icons/file-search";
import MailQuestion from "lucide-solid/icons/mail-question-mark";
import FileText from "lucide-solid/icons/file-text";
import Send from "lucide-solid/icons/send";
import SquarePen from "lucide-solid/icons/square-pen";
import Signature from "lucide-solid/icons/signature";
import Stamp from "lucide-solid/icons/stamp";
import Waypoints from "lucide-solid/icons/waypoints";
import { useNavigate, useSearchParams } from "@solidjs/router";
import type { OutgoingList, OutgoingState, OutgoingSummary } from "@vanthu/office/outgoing/schema.ts";
import { createEffect, For, lazy, on, Show, Suspense, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { ChoosableLine } from "../../bulk/choosable-line.tsx";
import { createChoice } from "../../bulk/choice.ts";
import { useChoiceKeys } from "../../bulk/choice-keys.ts";
import { ChooseButton } from "../../bulk/choose-button.tsx";
import { countWaiting, useWaiting, type QueueKey } from "../../frame/waiting.tsx";
import { rememberedView, rememberView } from "../../remembered-view.ts";
import { useMay, useMe } from "../../session.tsx";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import type { IconShape } from "../../ui/icon.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Menu, type MenuAction } from "../../ui/menu.tsx";
import { Pager } from "../../ui/pager.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { Tabs, type Tab } from "../../ui/tabs.tsx";
import { useTitle } from "../../ui/title.ts";
import { createDeadlines } from "./deadline.ts";
import { bulkDeedOf } from "./list/bulk-deed.ts";
import { listView, OUTGOING_STATES, viewQuery, type ListView } from "./list-view.ts";
import { NewDraftDialog } from "./new-draft-dialog.tsx";
import { OutgoingRow } from "./outgoing-row.tsx";
import "./outgoing-page.css";
import { t as planWords } from "./plan/words.ts";
import { t } from "./words.ts";

const OutgoingBulk = lazy(async () => ({ default: (await import("./list/outgoing-bulk.tsx")).OutgoingBulk }));

const PAGE = 30;

/** What waits for somebody at a step, for the number beside its filter. */
const QUEUE: Readonly<Partial<Record<OutgoingState, QueueKey>>> = {
  contentReview: "toApproveContent",
  layoutReview: "toApproveLayout",
  awaitingSignature: "toSign",
  signed: "toNumber",
  numbered: "toSeal",
  sealed: "toIssue",
};

/** Văn bản đi: what is on its way out, by view and step. */
export function OutgoingPage(): JSX.Element {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const may = useMay();
  const waiting = useWaiting();
  const deadlines = createDeadlines();
  useTitle(() => t("title"));
  const me = useMe();
  const view = (): ListView => listView(search, may, rememberedView("outgoing", me().staffId));
  createEffect(() => {
    if (search["view"] !== undefined || search["state"] !== undefined) {
      rememberView("outgoing", me().staffId, viewQuery(view()));
    }
  });
  const list = createCursorPages<OutgoingList>(
    () => viewQuery(view()),
    PAGE,
    (about, after) => get<OutgoingList>(`/api/outgoing${about}${query({ limit: PAGE, after }).replace("?", "&")}`),
  );
  const items = (): readonly OutgoingSummary[] => list.load.data()?.items ?? [];
  const choice = createChoice(items, (line) => bulkDeedOf(line, may) !== undefined);
  useChoiceKeys(() => [choice]);
  const composing = (): boolean => search["do"] === "new";

  useShortcuts([
    { keys: "S", label: t("compose"), run: () => setSearch({ do: "new" }) },
    ...(may("outgoing.register_paper")
      ? [{ keys: "N", label: t("registerPaper"), run: () => navigate("/outgoing/paper") }]
      : []),
  ]);

  let states: HTMLElement | undefined;
  // on a phone the states are wider than the window
  createEffect(
    on([() => view().state, list.load.data], () => {
      states?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    }),
  );

  const tabs = (): Tab[] =>
    (["mine", "all"] as const).map((one) => ({
      label: t(one),
      href: `/outgoing${viewQuery({ ...view(), view: one })}`,
      current: view().view === one,
    }));
  /** Places one goes to now and then. */
  const more = (): MenuAction[] => {
    const to = (label: string, icon: IconShape, href: string): MenuAction => ({
      label,
      icon,
      onChoose: () => {
        navigate(href);
      },
    });
    return [
      to(t("copiesPage"), Copy, "/copies"),
      ...(may("outgoing.draft") ? [to(t("checkLayout"), FileSearch, "/layout-check")] : []),
      ...(may("authority.manage") ? [to(planWords("title"), Waypoints, "/unit/review-plan")] : []),
    ];
  };
  const waitingAt = (state: OutgoingState): number => {
    const queue = QUEUE[state];
    return queue ? countWaiting(waiting.data(), [queue]) : 0;
  };

  return (
    <div class="page og-page">
      <div class="page-head">
        <h1 class="grow">{t("title")}</h1>
        <div class="flex">
          <ButtonLink href="/outgoing/awaited" icon={MailQuestion}>
            {t("awaitedPage")}
          </ButtonLink>
          <Show when={may("outgoing.sign")}>
            <ButtonLink href="/signing" icon={Signature}>
              {t("signMany")}
            </ButtonLink>
          </Show>
          <Show when={may("outgoing.register_paper")}>
            <ButtonLink href="/outgoing/paper" icon={Stamp}>
              {t("registerPaper")}
            </ButtonLink>
          </Show>
          <Button kind="main" icon={SquarePen} keyHint="S" onClick={() => setSearch({ do: "new" })}>
            {t("compose")}
          </Button>
          <Menu actions={more()} />
        </div>
      </div>
      <section class="card" aria-label={t("listLabel")}>
        <div class="og-filters">
          <div class="og-views">
            <Tabs label={t("views")} tabs={tabs()} />
            <ChooseButton choice={choice} />
          </div>
          <FilterChips
            class="og-states"
            label={t("states")}
            ref={(nav) => {
              states = nav;
            }}
            chips={[undefined, ...OUTGOING_STATES].map((state) => ({
              label: (
                <>
                  {state === undefined ? t("anyState") : t(state)}
                  <Show when={state !== undefined && waitingAt(state)}>{(count) => <b>{count()}</b>}</Show>
                </>
              ),
              href: `/outgoing${viewQuery({ view: view().view, state })}`,
              on: view().state === state,
            }))}
          />
        </div>
        <Suspense>
          <Show when={choice.isOn()}>
            <OutgoingBulk
              choice={choice}
              onDone={() => {
                list.load.reload();
                waiting.reload();
              }}
            />
          </Show>
        </Suspense>
        <div aria-busy={list.load.loading()}>
          <Loaded load={list.load} rows={8}>
            {() => (
              <Show
                when={items().length > 0}
                fallback={
                  <NothingHere
                    view={view()}
                    lookOn={list.next()}
                    onClear={() => navigate(`/outgoing${viewQuery({ view: view().view })}`)}
                  />
                }
              >
                <ul class="list">
                  <For each={items()}>
                    {(line) => (
                      <ChoosableLine choice={choice} line={line} name={line.referenceNumber ?? line.subject}>
                        <OutgoingRow
                          line={line}
                          from={viewQuery(view())}
                          deadline={deadlines()({ dueOn: line.stepDueOn ?? line.dueOn, state: line.state })}
                        />
                      </ChoosableLine>
                    )}
                  </For>
                </ul>
              </Show>
            )}
          </Loaded>
        </div>
        <Show when={items().length > 0}>
          <Pager
            from={list.skipped() + 1}
            to={list.skipped() + items().length}
            total={list.next() === undefined ? list.skipped() + items().length : undefined}
            onPrevious={list.previous()}
            onNext={list.next()}
          />
        </Show>
      </section>
      <NewDraftDialog open={composing()} onClose={() => setSearch({ do: undefined })} />
    </div>
  );
}

function NothingHere(props: {
  view: ListView;
  /** Goes on to older documents; absent where all were looked at. */
  lookOn: (() => void) | undefined;
  onClear: () => void;
}): JSX.Element {
  return (
    <Show
      when={props.view.state}
      fallback={
        <Empty
          icon={Send}
          title={t(props.view.view === "mine" ? "emptyMine" : "emptyAll")}
          text={t(props.view.view === "mine" ? "emptyMineText" : "emptyAllText")}
        />
      }
    >
      {(state) => (
        <Empty
          icon={FileText}
          title={t("emptyState", t(state()))}
          text={t(props.lookOn ? "emptySoFarText" : "emptyStateText")}
        >
          <Show when={props.lookOn}>
            {(lookOn) => (
              <Button
                kind="main"
                onClick={() => {
                  lookOn()();
                }}
              >
                {t("lookOn")}
              </Button>
            )}
          </Show>
          <Button
            onClick={() => {
              props.onClear();
            }}
          >
            {t("clearFilter")}
          </Button>
        </Empty>
      )}
    </Show>
  );
}
