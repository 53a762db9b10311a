import ArrowLeftRight from "lucide-solid/icons/arrow-left-right";
import Funnel from "lucide-solid/icons/funnel";
import ListChecks from "lucide-solid/icons/list-checks";
import ListOrdered from "lucide-solid/icons/list-ordered";
import Inbox from "lucide-solid/icons/inbox";
import Plus from "lucide-solid/icons/plus";
import Settings2 from "lucide-solid/icons/settings-2";
import X from "lucide-solid/icons/x";
import { useNavigate } from "@solidjs/router";
import type { IncomingSummary } from "@vanthu/office/incoming/schema.ts";
import { createSignal, For, lazy, Show, Suspense, type Accessor, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { countWaiting, useWaiting } from "../../frame/waiting.tsx";
import { useMay } from "../../session.tsx";
import { channelIcon, deadlineOf, IncomingStateBadge } from "../../state/incoming-state.tsx";
import { stateWord } from "../../state/words.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { DocumentRow } from "../../ui/document-row.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createCursorPages, type CursorPages } from "../../ui/cursor-pages.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Pager } from "../../ui/pager.tsx";
import { useShortcuts } from "../../ui/shortcut.ts";
import { Tabs, type Tab } from "../../ui/tabs.tsx";
import { VerdictBadge } from "../../ui/signature.tsx";
import { bulkDeedOf } from "./bulk/bulk-deed.ts";
import { isTampered } from "./tampered.ts";
import { INCOMING_STATES, viewQuery, type ListView } from "./view.ts";
import { t } from "./list-words.ts";

const BulkBar = lazy(async () => ({ default: (await import("./bulk/bulk-bar.tsx")).BulkBar }));

/** A reply of at most 12 KB: see `inbox.bytes`. */
const PAGE = 18;

export interface IncomingPageOfList {
  items: IncomingSummary[];
  next?: string | undefined;
}

export type ListState = CursorPages<IncomingPageOfList>;

/** Reads the list of a view. */
export function createList(view: Accessor<ListView>): ListState {
  return createCursorPages(
    () => viewQuery(view()),
    PAGE,
    (search, after) =>
      get<IncomingPageOfList>(`/api/incoming${search}${query({ limit: PAGE, after }).replace("?", "&")}`),
  );
}

const EMPTY = {
  mine: ["emptyMine", "emptyMineText"],
  arrived: ["emptyArrived", "emptyArrivedText"],
  registered: ["emptyRegistered", "emptyRegisteredText"],
  all: ["emptyAll", "emptyAllText"],
} as const;

function emptyKind(view: ListView): keyof typeof EMPTY {
  if (view.state === "arrived" || view.state === "registered") return view.state;
  return view.view;
}

/** The list at the left: views as tabs, a filter in words, rows, pager. */
export function IncomingListPane(props: {
  list: ListState;
  view: ListView;
  openId: string | undefined;
  onChanged: () => void;
}): JSX.Element {
  const may = useMay();
  const navigate = useNavigate();
  const waiting = useWaiting();
  const items = (): readonly IncomingSummary[] => props.list.load.data()?.items ?? [];

  /** Undefined while nothing is being chosen. */
  const [chosenIds, setChosenIds] = createSignal<ReadonlySet<string>>();
  const choosable = (): readonly IncomingSummary[] => items().filter((line) => bulkDeedOf(line, may) !== undefined);
  const chosen = (): readonly IncomingSummary[] => choosable().filter(({ id }) => chosenIds()?.has(id));
  function toggle(id: string): void {
    const next = new Set(chosenIds());
    if (!next.delete(id)) next.add(id);
    setChosenIds(next);
  }
  useShortcuts([
    {
      keys: "X",
      label: t("select"),
      possible: () => choosable().length > 0,
      run: () => {
        const row = document.activeElement?.closest("[data-line]")?.getAttribute("data-line");
        const line = choosable().find(({ id }) => id === row);
        if (line) toggle(line.id);
        else setChosenIds(chosenIds() === undefined ? new Set<string>() : undefined);
      },
    },
  ]);

  const tabs = (): Tab[] => {
    const { view, state } = props.view;
    const made: Tab[] = [];
    if (may("incoming.register")) {
      made.push({
        label: t("arrived"),
        href: "/incoming?state=arrived",
        current: state === "arrived",
        count: countWaiting(waiting.data(), ["toAccept"]) || undefined,
      });
    }
    if (may("incoming.instruct") || may("incoming.register")) {
      made.push({
        label: t("registered"),
        href: "/incoming?state=registered",
        current: state === "registered",
        count: countWaiting(waiting.data(), ["toInstruct"]) || undefined,
      });
    }
    if (!may("incoming.register")) {
      made.push({
        label: t("mine"),
        href: "/incoming?view=mine",
        current: view === "mine",
        count: countWaiting(waiting.data(), ["myTasks"]) || undefined,
      });
    }
    made.push({
      label: t("all"),
      href: "/incoming?view=all",
      current: view === "all" && state !== "arrived" && state !== "registered",
    });
    return made;
  };
  const waitsForMe = (line: IncomingSummary): boolean =>
    (line.state === "arrived" && may("incoming.register")) ||
    (line.state === "registered" && may("incoming.instruct")) ||
    line.myTask?.state === "assigned";
  const filtered = (): boolean =>
    props.view.state !== undefined && props.view.state !== "arrived" && props.view.state !== "registered";

  return (
    <section class="sp-list" aria-label={t("listLabel")}>
      <div class="sp-head">
        <div class="flex between">
          <h2>{t("title")}</h2>
          <span class="flex tight">
            <Show when={may("incoming.register")}>
              <IconButton
                size="s"
                kind="quiet"
                icon={Plus}
                label={`${t("register")} (N)`}
                onClick={() => {
                  navigate("/incoming/new");
                }}
              />
            </Show>
            <Show when={choosable().length > 1}>
              <IconButton
                size="s"
                kind="quiet"
                icon={ListChecks}
                label={`${t("select")} (X)`}
                aria-pressed={chosenIds() !== undefined}
                onClick={() => setChosenIds(chosenIds() === undefined ? new Set<string>() : undefined)}
              />
            </Show>
            <Menu
              label={t("filter")}
              openerClass="btn btn--icon btn--s"
              opener={
                <>
                  <Icon of={Funnel} />
                  <span class="sr">{t("filter")}</span>
                </>
              }
              actions={[
                ...INCOMING_STATES.map((state) => ({
                  label: stateWord(state),
                  onChoose: () => {
                    navigate(`/incoming?state=${state}`);
                  },
                })),
                ...(may("incoming.register")
                  ? [
                      {
                        label: t("exchange"),
                        icon: ArrowLeftRight,
                        onChoose: () => {
                          navigate("/exchange");
                        },
                      },
                    ]
                  : []),
                ...(may("rules.manage")
                  ? [
                      {
                        label: t("routingRules"),
                        icon: ListOrdered,
                        onChoose: () => {
                          navigate("/rules");
                        },
                      },
                    ]
                  : []),
                ...(may("calendar.amend") || may("unit.set_up")
                  ? [
                      {
                        label: t("rules"),
                        icon: Settings2,
                        onChoose: () => {
                          navigate("/unit/handling");
                        },
                      },
                    ]
                  : []),
              ]}
            />
          </span>
        </div>
        <Tabs label={t("views")} tabs={tabs()} />
      </div>
      <Show when={filtered() && props.view.state}>
        {(state) => (
          <p class="sp-filter meta">
            {t("filteredBy", stateWord(state()))}
            <Button
              size="s"
              kind="quiet"
              icon={X}
              onClick={() => {
                navigate("/incoming?view=all");
              }}
            >
              {t("clearFilter")}
            </Button>
          </p>
        )}
      </Show>
      <Suspense>
        <Show when={chosenIds()}>
          <BulkBar
            chosen={chosen()}
            onChooseAll={() => setChosenIds(new Set(choosable().map(({ id }) => id)))}
            onStop={() => setChosenIds(undefined)}
            onDone={(left) => {
              setChosenIds(new Set(left.map(({ id }) => id)));
              props.onChanged();
            }}
          />
        </Show>
      </Suspense>
      <div class="sp-scroll" aria-busy={props.list.load.loading()}>
        <Loaded load={props.list.load} rows={6} tall>
          {() => (
            <Show
              when={items().length > 0}
              fallback={
                <Empty
                  icon={Inbox}
                  title={t(EMPTY[emptyKind(props.view)][0])}
                  text={t(EMPTY[emptyKind(props.view)][1])}
                />
              }
            >
              <ul class="list">
                <For each={items()}>
                  {(line) => (
                    <li data-line={line.id} classList={{ "is-choosing": chosenIds() !== undefined }}>
                      <Show when={chosenIds() !== undefined}>
                        <input
                          type="checkbox"
                          class="row-check"
                          aria-label={t("selectOne", line.referenceNumber)}
                          checked={chosenIds()?.has(line.id)}
                          disabled={!choosable().includes(line)}
                          onChange={() => {
                            toggle(line.id);
                          }}
                        />
                      </Show>
                      <DocumentRow
                        href={`/incoming/${line.id}${viewQuery(props.view)}`}
                        channel={channelIcon(line.source)}
                        number={line.arrivalNumber === undefined ? undefined : String(line.arrivalNumber)}
                        reference={line.referenceNumber}
                        subject={line.subject}
                        from={line.issuer}
                        onBehalfOf={line.onBehalfOf}
                        urgency={line.urgency}
                        deadline={deadlineOf(line)}
                        state={
                          <Show
                            when={line.state === "arrived" && isTampered(line.signatures) && line.signatures}
                            fallback={<IncomingStateBadge state={line.state} />}
                          >
                            {(verdict) => <VerdictBadge verdict={verdict()} />}
                          </Show>
                        }
                        unread={waitsForMe(line)}
                        current={line.id === props.openId}
                      />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Loaded>
      </div>
      <Show when={items().length > 0}>
        <Pager
          from={props.list.skipped() + 1}
          to={props.list.skipped() + items().length}
          total={props.list.next() === undefined ? props.list.skipped() + items().length : undefined}
          onPrevious={props.list.previous()}
          onNext={props.list.next()}
        />
      </Show>
    </section>
  );
}
