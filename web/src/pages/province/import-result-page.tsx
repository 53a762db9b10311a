import ChevronLeft from "lucide-solid/icons/chevron-left";
import { useParams } from "@solidjs/router";
import { createEffect, createSignal, Match, onCleanup, Show, Switch, type JSX } from "solid-js";
import { getNamed, post } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Progress } from "../../ui/progress.tsx";
import { useTitle } from "../../ui/title.ts";
import { ImportProblems } from "./import-problems.tsx";
import { m } from "./import-words.ts";
import "./import-page.css";
import "./province.css";
import type { ListImport } from "@vanthu/office/onboarding/import-schema.ts";

/** How often a list that is being checked or taken in is looked at. */
const AGAIN_MS = 1_500;

/** What a list holds, row by row, before it is taken in; then how far that is. May be left and come back to. */
export function ImportResultPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const load = createLoad(
    () => params.id,
    (id) => getNamed<ListImport>(`/api/province/imports/${id}`),
  );
  useTitle(() => load.data()?.fileName ?? m("title"));
  createEffect(() => {
    const state = load.data()?.state;
    if (state !== "checking" && state !== "running") return;
    const timer = setTimeout(load.reload, AGAIN_MS);
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
  return (
    <div class="page import-page">
      <Loaded load={load} rows={6}>
        {(report) => (
          <>
            <p class="unit-back">
              <a href={report().unitId === undefined ? "/province/units" : `/province/units/${report().unitId ?? ""}`}>
                <Icon of={ChevronLeft} />
                {report().unitName === undefined ? m("back") : m("backUnit", report().unitName ?? "")}
              </a>
            </p>
            <div class="page-head">
              <h1 class="grow">{report().fileName}</h1>
            </div>
            <Switch>
              <Match when={report().state === "checking"}>
                <Card title={m("checking")}>
                  <div class="card-body stack-2">
                    <Progress
                      label={m("checking")}
                      share={report().total === 0 ? 0 : report().done / report().total}
                      detail={m("progress", number(report().done), number(report().total))}
                    />
                    <p class="meta">{m("checkingDetail")}</p>
                  </div>
                </Card>
              </Match>
              <Match when={report().state === "checked" || report().state === "failed"}>
                <Checked report={report()} onRun={load.put} />
              </Match>
              <Match when={report().state === "running" || report().state === "done"}>
                <Running report={report()} />
              </Match>
            </Switch>
          </>
        )}
      </Loaded>
    </div>
  );
}

function Checked(props: { report: ListImport; onRun: (report: ListImport) => void }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<string>();
  const clean = (): boolean => props.report.problems.length === 0 && props.report.good > 0;

  async function run(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      props.onRun(await post<ListImport>(`/api/province/imports/${props.report.id}/run`));
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card title={m("reportTitle")}>
      <div class="card-body stack">
        <Show when={failure()}>{(why) => <Note kind="late">{why()}</Note>}</Show>
        <Show
          when={clean()}
          fallback={
            <Note kind="warn">
              <b class="block">{m("good", number(props.report.good), number(props.report.rows))}</b>
              {m("problems", number(props.report.problems.length + (props.report.moreProblems ?? 0)))}
            </Note>
          }
        >
          <Note kind="ok">{m("allGood", number(props.report.rows))}</Note>
        </Show>
        <div class="toolbar">
          <ButtonLink
            href={`/province/units/import?kind=${props.report.kind}${props.report.unitId === undefined ? "" : `&unit=${props.report.unitId}`}`}
            kind={clean() ? "plain" : "main"}
          >
            {m("again")}
          </ButtonLink>
          <Show when={clean()}>
            <Button kind="main" busy={busy()} onClick={() => void run()}>
              {props.report.kind === "people"
                ? m("runPeople", number(props.report.good))
                : m("runUnits", number(props.report.units ?? props.report.good))}
            </Button>
          </Show>
        </div>
      </div>
      <ImportProblems problems={props.report.problems} more={props.report.moreProblems ?? 0} />
    </Card>
  );
}

function Running(props: { report: ListImport }): JSX.Element {
  const done = (): boolean => props.report.state === "done";
  const said = (): string =>
    props.report.kind === "people"
      ? m("donePeople", number(props.report.done))
      : m("doneUnits", number(props.report.done));
  return (
    <Card title={done() ? m("doneTitle") : m("running")}>
      <div class="card-body stack">
        <Progress
          label={done() ? said() : m("running")}
          share={props.report.total === 0 ? 0 : props.report.done / props.report.total}
          detail={m("progress", number(props.report.done), number(props.report.total))}
          state={done() ? "ok" : "running"}
        />
        <Show when={done()} fallback={<p class="meta">{m("runningHelp")}</p>}>
          <div class="toolbar">
            <ButtonLink
              kind="main"
              href={props.report.unitId === undefined ? "/province/units" : `/province/units/${props.report.unitId}`}
            >
              {props.report.unitId === undefined ? m("seeUnits") : m("seeUnit")}
            </ButtonLink>
          </div>
        </Show>
        <Show when={props.report.problems.length > 0}>
          <Note kind="warn">{m("someFailed", number(props.report.problems.length))}</Note>
        </Show>
      </div>
      <ImportProblems problems={props.report.problems} more={0} />
    </Card>
  );
}
