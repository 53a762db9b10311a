import type { LayoutFinding, LayoutReport } from "@vanthu/office/layout/schema.ts";
import { createSignal, For, lazy, Show, Suspense, type JSX } from "solid-js";
import { Card } from "../../ui/card.tsx";
import { Note } from "../../ui/note.tsx";
import { countOf, findingGroups } from "./finding-groups.ts";
import { FindingRow } from "./finding-row.tsx";
import { t } from "./words.ts";

// The drawing engine is fetched only when somebody wants to see the page.
const MarkedPage = lazy(async () => ({ default: (await import("./marked-page.tsx")).MarkedPage }));

const METRIC = /^(?:Tinos|Liberation Serif)$/u;

/** What was found, by component, with the page beside it where the file is a PDF. */
export function ReportView(props: { report: LayoutReport; file: File | undefined }): JSX.Element {
  const [shown, setShown] = createSignal<LayoutFinding>();
  const counts = (): string =>
    [
      [countOf(props.report, "wrong"), t("wrongCount", countOf(props.report, "wrong"))] as const,
      [countOf(props.report, "doubtful"), t("doubtfulCount", countOf(props.report, "doubtful"))] as const,
      [countOf(props.report, "untold"), t("untoldCount", countOf(props.report, "untold"))] as const,
    ]
      .flatMap(([count, text]) => (count > 0 ? [text] : []))
      .join(" · ");
  const canShow = (): boolean => props.report.kind === "pdf" && props.file !== undefined;

  return (
    <>
      <section class="card lc-sum" aria-label={t("result")}>
        <Show
          when={props.report.findings.length > 0}
          fallback={
            <Note kind="ok">
              <b>{t("nothing")}</b>
              <p>{t("nothingText")}</p>
            </Note>
          }
        >
          <Note kind="warn">
            <b>{counts()}</b>
            <p>{t("checkedText")}</p>
          </Note>
        </Show>
        <p class="meta">{t("about", t(props.report.kind), props.report.pages ?? 0, props.report.typeName ?? "")}</p>
        <Show when={props.report.fonts.length > 0}>
          <p class="meta">
            {t("fonts", props.report.fonts.join(", "))}{" "}
            <Show when={props.report.fonts.some((font) => METRIC.test(font))}>{t("metric")}</Show>
          </p>
        </Show>
        <Show when={props.report.kind === "word"}>
          <p class="meta">{t("rules")}</p>
        </Show>
      </section>
      <div class="lc-both" classList={{ "is-split": shown() !== undefined }}>
        <div class="lc-groups">
          <For each={findingGroups(props.report)}>
            {(group) => (
              <Card title={componentWord(group.component)} count={group.findings.length}>
                <ul class="list">
                  <For each={group.findings}>
                    {(finding) => (
                      <FindingRow
                        finding={finding}
                        current={shown() === finding}
                        onShow={canShow() && finding.page !== undefined ? () => setShown(finding) : undefined}
                      />
                    )}
                  </For>
                </ul>
              </Card>
            )}
          </For>
        </div>
        <Show when={shown()} keyed>
          {(finding) => (
            <Suspense>
              <Show when={props.file}>
                {(file) => <MarkedPage file={file()} finding={finding} onClose={() => setShown(undefined)} />}
              </Show>
            </Suspense>
          )}
        </Show>
      </div>
    </>
  );
}

/** A component's name; the type and the subject share their word with nothing else of the page. */
function componentWord(component: string): string {
  const key = component === "title" ? "titleLine" : component;
  return t(key as "nation");
}
