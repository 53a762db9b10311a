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
import { Select } from "../../../../ui/text-field.tsx";
import { t } from "../../draft-words.ts";
import { fieldsOf, type DraftFields } from "../draft-fields.ts";
import "./history.css";
import { VersionCompare } from "./version-compare.tsx";

/** The texts kept of a draft: choose one, see what differs from the present one or from another, take it back. */
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
  /** What the chosen text is compared with; the present one without it. */
  const [against, setAgainst] = createSignal<DraftVersionDetail>();
  const [failure, setFailure] = createSignal("");
  const [busy, setBusy] = createSignal(false);

  createEffect(
    on(
      () => props.open,
      (open) => {
        setChosen(undefined);
        setAgainst(undefined);
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

  const read = (n: number): Promise<DraftVersionDetail> => get<DraftVersionDetail>(`${props.base}/versions/${n}`);

  async function choose(n: number): Promise<void> {
    try {
      const version = await read(n);
      // a text is not compared with itself
      if (against()?.n === n) setAgainst(undefined);
      setChosen(version);
      setFailure("");
    } catch (error) {
      setFailure(sentence(error));
    }
  }

  async function compareWith(n: string): Promise<void> {
    try {
      setAgainst(n === "" ? undefined : await read(Number(n)));
      setFailure("");
    } catch (error) {
      setFailure(sentence(error));
    }
  }
  const others = (): { value: string; label: string }[] =>
    (rows() ?? [])
      .filter(({ n }) => n !== chosen()?.n)
      .map(({ n, at, byName }) => ({ value: String(n), label: `${moment(at, Date.now())}, ${byName}` }));

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
                  {(version) => {
                    /** The two texts, the older one first whichever was chosen first. */
                    const pair = (): readonly [DraftVersionDetail, DraftVersionDetail | undefined] => {
                      const other = against();
                      return other && other.n < version().n ? [other, version()] : [version(), other];
                    };
                    const label = (one: DraftVersionDetail): string => t("versionOf", moment(one.at, Date.now()));
                    const newer = (): DraftVersionDetail | undefined => pair()[1];
                    // said by a function: what stands beside && in an attribute is false, not undefined, where there is none
                    const newerLabel = (): string | undefined => {
                      const one = newer();
                      return one && label(one);
                    };
                    return (
                      <>
                        <Show when={others().length > 0}>
                          <Select
                            label={t("compareWith")}
                            placeholder={t("versionNow")}
                            value={String(against()?.n ?? "")}
                            options={others()}
                            onValue={(n) => void compareWith(n)}
                          />
                        </Show>
                        <VersionCompare
                          before={fieldsOf(pair()[0].content)}
                          now={fieldsOf(newer()?.content ?? props.now)}
                          beforeLabel={label(pair()[0])}
                          nowLabel={newerLabel()}
                          colleagues={props.colleagues}
                        />
                      </>
                    );
                  }}
                </Show>
              </div>
            </div>
          </Show>
        )}
      </Show>
    </Dialog>
  );
}
