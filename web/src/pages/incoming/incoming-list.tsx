import ArrowLeftRight from "lucide-solid/icons/arrow-left-right";
import Funnel from "lucide-solid/icons/funnel";
import ListOrdered from "lucide-solid/icons/list-ordered";
import Inbox from "lucide-solid/icons/inbox";
import Plus from "lucide-solid/icons/plus";
import Settings2 from "lucide-solid/icons/settings-2";
import X from "lucide-solid/icons/x";
import { useNavigate } from "@solidjs/router";
import type { IncomingSummary } from "@vanthu/office/incoming/schema.ts";
import { For, lazy, Show, Suspense, type Accessor, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { ChoosableLine } from "../../bulk/choosable-line.tsx";
import { createChoice } from "../../bulk/choice.ts";
import { useChoiceKeys } from "../../bulk/choice-keys.ts";
import { ChooseButton } from "../../bulk/choose-button.tsx";
import { countWaiting, useWaiting } from "../../frame/waiting.tsx";
import { useMay } from "../../session.tsx";
import { channelIcon, deadlineOf, IncomingStateBadge, TaskStateBadge } from "../../state/incoming-state.tsx";
import { stateWord } from "../../state/words.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { DocumentRow } from "../../ui/document-row.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createCursorPages, type CursorPages } from "../../ui/cursor-pages.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Pager } from "../../ui/pager.tsx";
import { Tabs, type Tab } from "../../ui/tabs.tsx";
import { VerdictBadge } from "../../ui/signature.tsx";
import { bulkDeedOf } from "./bulk/bulk-deed.ts";
import { isTampered } from "./tampered.ts";
import { INCOMING_STATES, viewQuery, type ListView } from "./view.ts";
import { t } from "./list-words.ts";

const IncomingBulk = lazy(async () => ({ default: (await import("./bulk/incoming-bulk.tsx")).IncomingBulk }));

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

  const choice = createChoice(items, (line) => bulkDeedOf(line, may) !== undefined);
  useChoiceKeys(() => [choice]);

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
    if (may("incoming.instruct") || may("incoming.register") || may("incoming.pass_on")) {
      made.push({
        label: t("registered"),
        href: "/incoming?state=registered",
        current: state === "registered",
        count: countWaiting(waiting.data(), may("incoming.instruct") ? ["toInstruct"] : ["toPassOn"]) || undefined,
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
            <ChooseButton choice={choice} />
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
        <Show when={choice.isOn()}>
          <IncomingBulk
            choice={choice}
            onDone={() => {
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
                    <ChoosableLine choice={choice} line={line} name={line.referenceNumber}>
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
                            fallback={<LineState line={line} />}
                          >
                            {(verdict) => <VerdictBadge verdict={verdict()} />}
                          </Show>
                        }
                        unread={waitsForMe(line)}
                        current={line.id === props.openId}
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

/** How far the document is; of a share that somebody else has now, that it went. */
function LineState(props: { line: IncomingSummary }): JSX.Element {
  const gone = (): "handedOver" | "sentBack" | undefined => {
    const state = props.line.myTask?.state;
    return state === "handedOver" || state === "sentBack" ? state : undefined;
  };
  return (
    <Show when={gone()} fallback={<IncomingStateBadge state={props.line.state} />}>
      {(state) => <TaskStateBadge state={state()} />}
    </Show>
  );
}
