import type { IncomingDetail, IncomingSummary } from "@vanthu/office/incoming/schema.ts";
import { createSignal, For, lazy, Show, Suspense, type JSX } from "solid-js";
import { create, get, newKey, post } from "../../../api.ts";
import { useMay } from "../../../session.tsx";
import { AskDialog } from "../../../ui/ask-dialog.tsx";
import { Button } from "../../../ui/button.tsx";
import { Note } from "../../../ui/note.tsx";
import { Progress } from "../../../ui/progress.tsx";
import { toast } from "../../../ui/toast.tsx";
import { bulkDeedOf, commonDeed, type BulkDeed } from "./bulk-deed.ts";
import type { SharedInstruction } from "./bulk-instruct-dialog.tsx";
import { runBulk, type BulkFailure } from "./bulk-run.ts";
import { t } from "./words.ts";

const BulkInstructDialog = lazy(async () => ({
  default: (await import("./bulk-instruct-dialog.tsx")).BulkInstructDialog,
}));

const accept = (line: IncomingSummary): Promise<unknown> => create(`/api/incoming/${line.id}/accept`, {}, newKey());
const read = (line: IncomingSummary): Promise<unknown> => post(`/api/incoming/${line.id}/finish`);

async function instruct(line: IncomingSummary, shared: SharedInstruction): Promise<unknown> {
  const { document } = await get<IncomingDetail>(`/api/incoming/${line.id}`);
  return post(`/api/incoming/${line.id}/instruct`, { ...shared, version: document.version });
}

/** What is chosen in the list, the one thing that can be done to all of it, how far that is, and what was refused. */
export function BulkBar(props: {
  chosen: readonly IncomingSummary[];
  onChooseAll: () => void;
  onStop: () => void;
  onDone: (left: readonly IncomingSummary[]) => void;
}): JSX.Element {
  const may = useMay();
  const [asking, setAsking] = createSignal<BulkDeed>();
  const [running, setRunning] = createSignal<{ done: number; all: number }>();
  const [failures, setFailures] = createSignal<readonly BulkFailure[]>([]);
  const deed = (): BulkDeed | undefined => commonDeed(props.chosen.map((line) => bulkDeedOf(line, may)));

  async function run(one: (line: IncomingSummary) => Promise<unknown>): Promise<void> {
    const lines = props.chosen;
    setAsking(undefined);
    setFailures([]);
    setRunning({ done: 0, all: lines.length });
    const failed = await runBulk(lines, one, (done) => setRunning({ done, all: lines.length }));
    setRunning(undefined);
    setFailures(failed);
    if (failed.length < lines.length) toast(t("done", lines.length - failed.length));
    props.onDone(failed.map(({ line }) => line));
  }

  return (
    <div class="bulk" role="region" aria-label={t("label")}>
      <b class="grow" role="status">
        {t("chosen", props.chosen.length)}
      </b>
      <Button
        size="s"
        kind="quiet"
        onClick={() => {
          props.onChooseAll();
        }}
      >
        {t("chooseAll")}
      </Button>
      <Button
        size="s"
        kind="quiet"
        onClick={() => {
          props.onStop();
        }}
      >
        {t("stop")}
      </Button>
      <Show
        when={running()}
        fallback={
          <Show
            when={deed()}
            fallback={
              <Show when={props.chosen.length > 0}>
                <p class="meta">{t("different")}</p>
              </Show>
            }
          >
            {(one) => (
              <Button
                size="s"
                kind="main"
                onClick={() => {
                  if (one() === "read") void run(read);
                  else setAsking(one());
                }}
              >
                {t(one(), props.chosen.length)}
              </Button>
            )}
          </Show>
        }
      >
        {(now) => <Progress label={t("running", now().done, now().all)} share={now().done / now().all} />}
      </Show>
      <Show when={failures().length > 0}>
        <Note kind="warn">
          <p>{t("failed", failures().length)}</p>
          <ul>
            <For each={failures()}>
              {({ line, why }) => (
                <li>
                  <a href={`/incoming/${line.id}`}>{line.referenceNumber}</a>: {why}
                </li>
              )}
            </For>
          </ul>
        </Note>
      </Show>
      <AskDialog
        open={asking() === "accept"}
        title={t("acceptTitle")}
        submit={t("accept", props.chosen.length)}
        run={() => {
          void run(accept);
          return Promise.resolve(true);
        }}
        onClose={() => setAsking(undefined)}
      >
        <p>{t("acceptText", props.chosen.length)}</p>
      </AskDialog>
      <Suspense>
        <Show when={asking() === "instruct"}>
          <BulkInstructDialog
            count={props.chosen.length}
            onInstruct={(shared) => void run((line) => instruct(line, shared))}
            onClose={() => setAsking(undefined)}
          />
        </Show>
      </Suspense>
    </div>
  );
}
