import { createSignal, For, Show, type JSX } from "solid-js";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { Progress } from "../ui/progress.tsx";
import { useShortcuts } from "../ui/shortcut.ts";
import { toast } from "../ui/toast.tsx";
import { runBulk, type BulkFailure } from "./bulk-run.ts";
import type { Choice } from "./choice.ts";
import { t } from "./words.ts";

/** A bulk deed, and how far it is. */
export interface Bulk<L> {
  readonly running: () => { readonly done: number; readonly all: number } | undefined;
  /** Does one thing to each line; what is refused stays chosen, and choosing ends where nothing was. */
  run(lines: readonly L[], deed: (line: L) => Promise<unknown>): Promise<void>;
}

export function createBulk<L extends { readonly id: string }>(choice: Choice<L>, onDone: () => void): Bulk<L> {
  const [running, setRunning] = createSignal<{ done: number; all: number }>();
  return {
    running,
    async run(lines, deed) {
      choice.fail([]);
      setRunning({ done: 0, all: lines.length });
      const failed = await runBulk(lines, deed, (done) => setRunning({ done, all: lines.length }));
      setRunning(undefined);
      if (failed.length < lines.length) toast(t("done", lines.length - failed.length));
      if (failed.length === 0) choice.stop();
      else {
        choice.choose(failed.map(({ line }) => line));
        choice.fail(failed);
      }
      onDone();
    },
  };
}

/** What is chosen in a list, the one thing that can be done to all of it (key E), how far that is, and what was refused; Shift X chooses all. */
export function BulkBar<L extends { readonly id: string }>(props: {
  choice: Choice<L>;
  bulk: Bulk<L>;
  /** The verb with its object; absent where those chosen have nothing in common. */
  deed: string | undefined;
  onDeed: () => void;
  /** How a line that was refused is named, and where it is. */
  nameOf: (line: L) => string;
  hrefOf: (line: L) => string;
}): JSX.Element {
  const chooseAll = (): void => {
    props.choice.choose(props.choice.choosable());
  };
  useShortcuts([
    {
      keys: "E",
      label: t("deedKey"),
      possible: () => props.deed !== undefined && props.bulk.running() === undefined,
      run: () => {
        props.onDeed();
      },
    },
    {
      keys: "Shift X",
      label: t("chooseAll"),
      run: chooseAll,
    },
  ]);
  /** Refused, and no longer in the list: the others say it at their line. */
  const gone = (): BulkFailure<L>[] =>
    props.choice.failures().filter(({ line }) => !props.choice.choosable().some(({ id }) => id === line.id));
  return (
    <div class="bulk" role="region" aria-label={t("label")}>
      <b class="grow" role="status">
        {t("chosen", props.choice.chosen().length)}
      </b>
      <Button size="s" kind="quiet" onClick={chooseAll}>
        {t("chooseAll")}
      </Button>
      <Button
        size="s"
        kind="quiet"
        onClick={() => {
          props.choice.stop();
        }}
      >
        {t("stop")}
      </Button>
      <Show
        when={props.bulk.running()}
        fallback={
          <Show
            when={props.deed}
            fallback={
              <Show when={props.choice.chosen().length > 0}>
                <p class="meta">{t("different")}</p>
              </Show>
            }
          >
            {(deed) => (
              <Button
                size="s"
                kind="main"
                onClick={() => {
                  props.onDeed();
                }}
              >
                {deed()}
              </Button>
            )}
          </Show>
        }
      >
        {(now) => <Progress label={t("running", now().done, now().all)} share={now().done / now().all} />}
      </Show>
      <Show when={props.choice.failures().length > 0}>
        <Note kind="warn">
          <p>{t("failed", props.choice.failures().length)}</p>
          <Show when={gone().length > 0}>
            <p>{t("failedGone")}</p>
            <ul>
              <For each={gone()}>
                {({ line, why }) => (
                  <li>
                    <a href={props.hrefOf(line)}>{props.nameOf(line)}</a>: {why}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Note>
      </Show>
    </div>
  );
}
