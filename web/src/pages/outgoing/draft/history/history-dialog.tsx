import FileClock from "lucide-solid/icons/file-clock";
import RotateCcw from "lucide-solid/icons/rotate-ccw";
import type {
  DraftVersionDetail,
  DraftVersionList,
  DraftVersionRow,
} from "@vanthu/office/outgoing/draft-history-schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { createEffect, createSignal, For, on, Show, type JSX } from "solid-js";
import { get } from "../../../../api.ts";
import { moment } from "../../../../i18n/format.ts";
import { sentence } from "../../../../refusal.ts";
import { Button } from "../../../../ui/button.tsx";
import { Dialog } from "../../../../ui/dialog.tsx";
import { Empty } from "../../../../ui/empty.tsx";
import { Note } from "../../../../ui/note.tsx";
import { Skeleton } from "../../../../ui/skeleton.tsx";
import { t } from "../../draft-words.ts";
import { fieldsOf, type DraftFields } from "../draft-fields.ts";
import "./history.css";
import { VersionCompare } from "./version-compare.tsx";

/** The texts kept of a draft: choose one, see what differs from the present one, take it back. */
export function HistoryDialog(props: {
  open: boolean;
  /** `/api/outgoing/out_…` */
  base: string;
  now: DraftFields;
  colleagues: readonly Colleague[];
  /** Absent where the text cannot be changed any more. */
  onRestore?: (n: number) => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const [rows, setRows] = createSignal<readonly DraftVersionRow[]>();
  const [chosen, setChosen] = createSignal<DraftVersionDetail>();
  const [failure, setFailure] = createSignal("");
  const [busy, setBusy] = createSignal(false);

  createEffect(
    on(
      () => props.open,
      (open) => {
        setChosen(undefined);
        setRows(undefined);
        setFailure("");
        if (open) void list();
      },
    ),
  );

  async function list(): Promise<void> {
    try {
      const { items } = await get<DraftVersionList>(`${props.base}/versions`);
      setRows(items);
      const [latest] = items;
      if (latest) await choose(latest.n);
    } catch (error) {
      setFailure(sentence(error));
    }
  }

  async function choose(n: number): Promise<void> {
    try {
      setChosen(await get<DraftVersionDetail>(`${props.base}/versions/${n}`));
      setFailure("");
    } catch (error) {
      setFailure(sentence(error));
    }
  }

  async function restore(): Promise<void> {
    const version = chosen();
    if (!version || busy()) return;
    setBusy(true);
    try {
      await props.onRestore?.(version.n);
      props.onClose();
    } catch (error) {
      setFailure(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.open}
      wide
      title={t("versions")}
      onClose={props.onClose}
      foot={
        <>
          <Button
            onClick={() => {
              props.onClose();
            }}
          >
            {t("close")}
          </Button>
          <Show when={props.onRestore && chosen()}>
            <Button kind="main" icon={RotateCcw} busy={busy()} onClick={() => void restore()}>
              {t("restore")}
            </Button>
          </Show>
        </>
      }
    >
      <Show when={failure()}>{(words) => <Note kind="late">{words()}</Note>}</Show>
      <Show when={rows()} fallback={<Skeleton rows={4} />}>
        {(all) => (
          <Show
            when={all().length > 0}
            fallback={<Empty icon={FileClock} title={t("noVersions")} text={t("noVersionsText")} />}
          >
            <div class="versions">
              <ul class="version-list" aria-label={t("versions")}>
                <For each={all()}>
                  {(row) => (
                    <li>
                      <button
                        type="button"
                        class="version-row"
                        aria-pressed={chosen()?.n === row.n}
                        onClick={() => void choose(row.n)}
                      >
                        <b class="block">{moment(row.at, Date.now())}</b>
                        <span class="meta block">{t(`kept_${row.because}`)}</span>
                        <span class="meta block">{t("versionSize", row.byName, row.words)}</span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
              <div class="version-text" tabindex="0" role="region" aria-label={t("versionText")}>
                <Show when={chosen()} fallback={<Skeleton rows={4} />}>
                  {(version) => (
                    <VersionCompare
                      before={fieldsOf(version().content)}
                      now={props.now}
                      beforeLabel={t("versionOf", moment(version().at, Date.now()))}
                      colleagues={props.colleagues}
                    />
                  )}
                </Show>
              </div>
            </div>
          </Show>
        )}
      </Show>
    </Dialog>
  );
}
