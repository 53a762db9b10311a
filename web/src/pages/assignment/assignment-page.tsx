import { useParams } from "@solidjs/router";
import type { AssignmentDetail } from "@vanthu/office/assignment/schema.ts";
import { For, Show, type JSX } from "solid-js";
import { getNamed } from "../../api.ts";
import { date, time } from "../../i18n/format.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Card } from "../../ui/card.tsx";
import { Due } from "../../ui/due.tsx";
import { Facts } from "../../ui/facts.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Progress } from "../../ui/progress.tsx";
import { StandInNote } from "../../ui/stand-in-note.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { useTitle } from "../../ui/title.ts";
import { Urgency } from "../../ui/urgency.tsx";
import { AssignmentDeeds } from "./assignment-deeds.tsx";
import { AssignmentRow } from "./assignment-row.tsx";
import { AssignmentStateBadge } from "./assignment-state.tsx";
import "./assignment.css";
import { assignmentHappening } from "./assignment-history.ts";
import { FileCard } from "./file-card.tsx";
import { originWords } from "./origin-words.ts";
import { t } from "./words.ts";

/** One assignment: what is expected, how far it is, what happened, and what may be done now. */
export function AssignmentPage(): JSX.Element {
  const params = useParams();
  const load = createLoad(
    () => params["id"],
    (id) => getNamed<AssignmentDetail>(`/api/work/assignments/${id}`),
  );
  useTitle(() => load.data()?.assignment.title ?? t("title"));
  return (
    <Loaded load={load} rows={6} tall>
      {(detail) => <AssignmentPane detail={detail()} onChanged={load.put} onPart={load.reload} />}
    </Loaded>
  );
}

function AssignmentPane(props: {
  detail: AssignmentDetail;
  onChanged: (detail: AssignmentDetail) => void;
  onPart: () => void;
}): JSX.Element {
  const one = (): AssignmentDetail["assignment"] => props.detail.assignment;
  const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join(", ");
  const facts = (): (readonly [string, JSX.Element])[] => [
    [t("leadLabel"), `${one().lead.name}, ${one().lead.departmentName}`],
    [t("giverLabel"), one().by.name],
    [t("dueLabel"), one().dueAt === undefined ? date(one().dueOn) : `${time(one().dueAt ?? "")} ${date(one().dueOn)}`],
    [t("originLabel"), <OriginLink origin={one().origin} />],
    ...(one().product === undefined ? [] : [[t("product"), one().product] as const]),
    ...(one().helpers.length === 0 ? [] : [[t("helpersLabel"), names(one().helpers)] as const]),
    ...(one().watchers.length === 0 ? [] : [[t("watchersLabel"), names(one().watchers)] as const]),
    ...evaluationFact(props.detail),
    ...(one().answerReference === undefined ? [] : [[t("answeredBy"), one().answerReference] as const]),
  ];
  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <BackLink href="/assignments">{t("back")}</BackLink>
          <h1>{one().title}</h1>
          <div class="flex flex-wrap head-marks">
            <Urgency of={one().priority} />
            <AssignmentStateBadge state={one().state} />
            <Show when={props.detail.workingDaysLeft !== undefined}>
              <Due
                dueOn={one().dueOn}
                workingDaysLeft={props.detail.workingDaysLeft ?? 0}
                dueAt={one().dueAt}
                light={props.detail.dueLight}
              />
            </Show>
          </div>
          <Show when={props.detail.parent}>
            {(parent) => (
              <p class="meta">
                {t("partOf")} <a href={`/assignments/${parent().id}`}>{parent().title}</a>
              </p>
            )}
          </Show>
        </div>
        <AssignmentDeeds detail={props.detail} onChanged={props.onChanged} onPart={props.onPart} />
      </div>
      <StandInNote name={props.detail.onBehalfOf} />
      <Show when={one().extension}>
        {(extension) => <Note kind="warn">{t("askedUntil", date(extension().dueOn))}</Note>}
      </Show>
      <div class="assignment-cols">
        <div class="stack">
          <Card title={t("content")}>
            <div class="assignment-body stack">
              <Progress label={t("progress")} share={one().percent / 100} detail={t("percent", one().percent)} />
              <Show when={props.detail.content}>{(content) => <p class="assignment-text">{content()}</p>}</Show>
              <Facts class="panel-facts assignment-facts" facts={facts()} />
            </div>
          </Card>
          <FileCard detail={props.detail} />
          <Show when={props.detail.parts.length > 0}>
            <Card title={t("parts")} count={props.detail.parts.length}>
              <ul class="list">
                <For each={props.detail.parts}>
                  {(part) => (
                    <li>
                      <AssignmentRow line={part} />
                    </li>
                  )}
                </For>
              </ul>
            </Card>
          </Show>
        </div>
        <Card title={t("history")}>
          <div class="assignment-body">
            <Timeline happenings={props.detail.history.map((entry) => assignmentHappening(entry, Date.now()))} />
          </div>
        </Card>
      </div>
    </div>
  );
}

function OriginLink(props: { origin: AssignmentDetail["assignment"]["origin"] }): JSX.Element {
  const href = (): string | undefined =>
    props.origin.kind === "incoming" || props.origin.kind === "outgoing"
      ? `/${props.origin.kind}/${props.origin.id}`
      : undefined;
  return (
    <Show when={href()} fallback={originWords(props.origin)}>
      {(address) => <a href={address()}>{originWords(props.origin)}</a>}
    </Show>
  );
}

function evaluationFact({ assignment: { evaluation } }: AssignmentDetail): (readonly [string, JSX.Element])[] {
  return evaluation === undefined ? [] : [[t("evaluation"), `${t(evaluation.grade)}, ${evaluation.byName}`]];
}
