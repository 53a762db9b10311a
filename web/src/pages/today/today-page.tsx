import FilePlus from "lucide-solid/icons/file-plus";
import Plus from "lucide-solid/icons/plus";
import { useNavigate } from "@solidjs/router";
import type { AssignmentSummary } from "@vanthu/office/assignment/schema.ts";
import type { AskedExtension } from "@vanthu/office/incoming/handling-schema.ts";
import { createMemo, onMount, Show, type JSX } from "solid-js";
import { useWaiting, type TodayView } from "../../frame/waiting.tsx";
import { weekdayDate } from "../../i18n/format.ts";
import { useMay } from "../../session.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useShortcuts, type Shortcut } from "../../ui/shortcut.ts";
import { useTitle } from "../../ui/title.ts";
import { SetUpCard } from "../set-up/set-up-card.tsx";
import { CopiesCard } from "./copies-card.tsx";
import { LeaderCards, SignBar } from "./leader-cards.tsx";
import { createDayChoices } from "./day-choices.ts";
import { DayQueues } from "./day-queues.tsx";
import { AssignmentCard } from "./assignment-card.tsx";
import { CertificateCard } from "./certificate-card.tsx";
import { ExtensionCard } from "./extension-card.tsx";
import { NothingToDo } from "./nothing-to-do.tsx";
import { SideColumn } from "./side-column.tsx";
import { createWorkOfDay } from "./work-of-day.ts";
import { StuckCard } from "./stuck-card.tsx";
import { ReportCard } from "./report-card.tsx";
import { dayQueues, incomingLines, type DayQueue, type IncomingLine } from "./queue.ts";
import "./today.css";
import { t } from "./words.ts";

const DRAFT = "/outgoing?do=new";

/** Hôm nay: what waits for this person, sorted by deadline; the order of the queues is the order of the work. */
export function TodayPage(): JSX.Element {
  useTitle(() => t("shortTitle"));
  const waiting = useWaiting();
  const may = useMay();
  const navigate = useNavigate();
  onMount(() => {
    if (waiting.data() !== undefined) waiting.reload();
  });

  const shortcuts: Shortcut[] = [];
  if (may("incoming.register")) {
    shortcuts.push({ keys: "N", label: t("register"), run: () => navigate("/incoming/new") });
  }
  if (may("outgoing.draft")) shortcuts.push({ keys: "S", label: t("draft"), run: () => navigate(DRAFT) });
  useShortcuts(shortcuts);

  return (
    <Loaded load={waiting} rows={6}>
      {(today) => (
        <Day
          today={today()}
          buttons={
            <div class="toolbar">
              <Show when={may("outgoing.draft")}>
                <ButtonLink href={DRAFT} icon={FilePlus} kind={may("incoming.register") ? "plain" : "main"}>
                  {t("draft")}
                  <kbd class="kb wide">S</kbd>
                </ButtonLink>
              </Show>
              <Show when={may("incoming.register")}>
                <ButtonLink href="/incoming/new" icon={Plus} kind="main">
                  {t("register")}
                  <kbd class="kb wide">N</kbd>
                </ButtonLink>
              </Show>
            </div>
          }
        />
      )}
    </Loaded>
  );
}

function Day(props: { today: TodayView; buttons: JSX.Element }): JSX.Element {
  const may = useMay();
  const work = createWorkOfDay();
  const mine = (): readonly AssignmentSummary[] => work.data()?.assignments ?? [];
  const extensions = (): readonly AskedExtension[] => work.data()?.extensions ?? [];
  const toDecide = (): readonly AssignmentSummary[] => work.data()?.toDecide ?? [];
  const choices = createDayChoices(createMemo(() => dayQueues(props.today, () => true)));
  const queues = createMemo(() => dayQueues(props.today, choices.isKept));
  const toDo = (): DayQueue[] => queues().filter(({ key }) => key !== "toRead");
  const copies = (): number => props.today.copiesWaiting ?? 0;
  const total = (): number =>
    toDo().reduce((sum, { items }) => sum + items.length, 0) +
    (props.today.reportWaiting ? 1 : 0) +
    copies() +
    mine().length +
    extensions().length +
    toDecide().length;
  const lines = createMemo(() => incomingLines(props.today));
  const dueToday = (): number => lines().filter((line) => line.workingDaysLeft === 0).length;
  const overdue = createMemo(() => lines().filter((line) => (line.workingDaysLeft ?? 0) < 0));
  const queue = (key: "toInstruct"): readonly IncomingLine[] =>
    props.today.incoming.find((one) => one.key === key)?.items ?? [];
  const toSign = (): number => props.today.outgoing.find((one) => one.key === "toSign")?.items.length ?? 0;
  const hasSide = (): boolean =>
    props.today.nextNumbers !== undefined ||
    overdue().length > 0 ||
    work.data()?.unitLoad !== undefined ||
    (work.data()?.leaders ?? []).length > 0;

  return (
    <div class="day">
      <Show when={may("incoming.instruct")}>
        <LeaderCards toInstruct={queue("toInstruct")} toSign={toSign()} overdue={overdue().length} />
      </Show>
      <div class="page today" classList={{ "today--leader": may("incoming.instruct") }}>
        <div class="page-head">
          <div class="grow">
            <h1>{t("title", weekdayDate(props.today.on))}</h1>
            <p>
              {total() === 0 ? t("nothing") : t("waiting", total())}
              <Show when={dueToday() > 0}> {t("dueToday", dueToday())}</Show>
              <Show when={overdue().length > 0}> {t("overdue", overdue().length)}</Show>
              <Show when={work.data()?.unreadNotices}>
                {(n) => (
                  <>
                    {" "}
                    <a href="/notifications?view=unread">{t("notices", n())}</a>
                  </>
                )}
              </Show>
            </p>
          </div>
          {props.buttons}
        </div>
        <div class="today-cols" classList={{ "today-cols--one": !hasSide() }}>
          <div class="stack today-main">
            <SetUpCard />
            <Show when={props.today.certificates}>{(notices) => <CertificateCard notices={notices()} />}</Show>
            <Show when={props.today.stuckJobs}>{(count) => <StuckCard count={count()} />}</Show>
            <Show when={extensions().length > 0}>
              <ExtensionCard items={extensions()} />
            </Show>
            <Show when={toDecide().length > 0}>
              <AssignmentCard kind="toDecide" items={toDecide()} />
            </Show>
            <DayQueues of={toDo()} choices={choices} />
            <Show when={mine().length > 0}>
              <AssignmentCard kind="mine" items={mine()} />
            </Show>
            <Show when={props.today.reportWaiting}>{(report) => <ReportCard report={report()} />}</Show>
            <Show when={copies()}>{(count) => <CopiesCard count={count()} />}</Show>
            <DayQueues of={queues().filter(({ key }) => key === "toRead")} choices={choices} />
            <Show when={total() === 0 && queues().length === 0 && !props.today.stuckJobs}>
              <div class="card today-empty">
                <NothingToDo />
              </div>
            </Show>
          </div>
          <Show when={hasSide()}>
            <SideColumn today={props.today} overdue={overdue()} work={work.data()} />
          </Show>
        </div>
      </div>
      <Show when={may("incoming.instruct")}>
        <SignBar toSign={toSign()} />
      </Show>
    </div>
  );
}
