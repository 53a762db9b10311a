import type { WorkOfDay } from "@vanthu/office/today/work-schema.ts";
import { For, Show, type JSX } from "solid-js";
import type { TodayView } from "../../frame/waiting.tsx";
import { deadlineOf } from "../../state/incoming-state.tsx";
import { Card } from "../../ui/card.tsx";
import { Due } from "../../ui/due.tsx";
import { LeadersCard } from "./leaders-card.tsx";
import { LoadCard } from "./load-card.tsx";
import type { IncomingLine } from "./queue.ts";
import { t } from "./words.ts";

/** Beside the queues: the books of the year, whom documents wait for, packets, the load of a unit, what is overdue. */
export function SideColumn(props: {
  today: TodayView;
  overdue: readonly IncomingLine[];
  work: WorkOfDay | undefined;
}): JSX.Element {
  return (
    <aside class="stack today-main" aria-label={t("follow")}>
      <Show when={props.today.nextNumbers}>
        {(next) => (
          <Card
            title={t("registers", props.today.on.slice(0, 4))}
            aside={<a href="/registers">{t("openRegisters")}</a>}
          >
            <dl class="kv">
              <div>
                <dt>{t("nextIncoming")}</dt>
                <dd>{next().incoming}</dd>
              </div>
              <div>
                <dt>{t("nextOutgoing")}</dt>
                <dd>{next().outgoing}</dd>
              </div>
              <Show when={props.work?.ofDay}>
                {(ofDay) => (
                  <>
                    <div>
                      <dt>{t("registeredToday")}</dt>
                      <dd>{ofDay().registered}</dd>
                    </div>
                    <div>
                      <dt>{t("issuedToday")}</dt>
                      <dd>{ofDay().issued}</dd>
                    </div>
                  </>
                )}
              </Show>
            </dl>
          </Card>
        )}
      </Show>
      <Show when={props.work?.leaders}>{(leaders) => <LeadersCard leaders={leaders()} />}</Show>
      <Show when={props.today.exchangeProblems}>
        {(n) => (
          <Card title={t("exchange")} count={n()} aside={<a href="/exchange">{t("exchangeOpen")}</a>}>
            <p class="card-body">{t("exchangeText", n())}</p>
          </Card>
        )}
      </Show>
      <Show when={props.work?.unitLoad}>{(loads) => <LoadCard loads={loads()} />}</Show>
      <Show when={props.overdue.length > 0}>
        <Card
          title={t("overdueTitle")}
          count={props.overdue.length}
          aside={
            <a class="nowrap" href="/incoming?view=all">
              {t("seeAll")}
              <span class="sr">: {t("overdueTitle")}</span>
            </a>
          }
        >
          <ul class="list">
            <For each={props.overdue}>
              {(line) => (
                <li>
                  <a class="row" href={`/incoming/${line.id}`}>
                    <span class="grow">
                      <span class="clamp-2">
                        {line.referenceNumber}, {line.subject}
                      </span>
                      <span class="meta block">{line.leadName ?? line.issuer}</span>
                    </span>
                    <Show when={deadlineOf(line)}>{(deadline) => <Due {...deadline()} />}</Show>
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Card>
      </Show>
    </aside>
  );
}
