import { For, Show, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { number } from "../../i18n/format.ts";
import type { Change } from "./change.ts";
import { t } from "./words.ts";

/** One of the figures a report opens with. */
export interface HeadlineFigure {
  label: string;
  /** As read: “233”, “98 %”. */
  value: string;
  /** The list behind it, for who may see it. */
  href?: string | undefined;
  change?: Change | undefined;
  /** “so với tuần 46”, said once. */
  comparedWith?: string | undefined;
  /** Something is wrong: the figure itself stands in red, and its label says what. */
  late?: boolean | undefined;
  /** Shown in place of a change. */
  note?: string | undefined;
}

const CLASS: Record<Change["verdict"], string | undefined> = { better: "up", worse: "down", neither: undefined };

/** The figures a report opens with, each with its change: the arrow and the word say which way, colour only whether it is good. */
export function Headline(props: { label: string; figures: readonly HeadlineFigure[] }): JSX.Element {
  return (
    <section class="card figures" aria-label={props.label}>
      <For each={props.figures}>
        {(figure) => (
          <Dynamic component={figure.href === undefined ? "div" : "a"} href={figure.href} class="figure">
            <b classList={{ down: figure.late ?? false }}>{figure.value}</b>
            <span>{figure.label}</span>
            <Show when={figure.change} fallback={<span>{figure.note}</span>}>
              {(change) => <ChangeWords change={change()} comparedWith={figure.comparedWith} />}
            </Show>
          </Dynamic>
        )}
      </For>
    </section>
  );
}

function ChangeWords(props: { change: Change; comparedWith: string | undefined }): JSX.Element {
  const amount = (): string => {
    const by = Math.abs(props.change.by);
    return props.change.unit === "points" ? t("points", number(by, Number.isInteger(by) ? 0 : 1)) : number(by);
  };
  return (
    <span class={CLASS[props.change.verdict]}>
      <Show when={props.change.by !== 0} fallback={t("unchanged")}>
        <span aria-hidden="true">{props.change.by > 0 ? "▲" : "▼"} </span>
        {t(props.change.by > 0 ? "more" : "less")} {amount()}
      </Show>
      <Show when={props.comparedWith}>{(earlier) => <> {earlier()}</>}</Show>
    </span>
  );
}
