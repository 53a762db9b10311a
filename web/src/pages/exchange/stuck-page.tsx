import Check from "lucide-solid/icons/check";
import RotateCw from "lucide-solid/icons/rotate-cw";
import type { DeadLetter, DeadLetterList } from "@vanthu/office/deadletter/schema.ts";
import { useSearchParams } from "@solidjs/router";
import { createSignal, Show, type JSX } from "solid-js";
import { get, post, query } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { sentence } from "../../refusal.ts";
import { Button } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { TextDeed } from "../../ui/text-deed.tsx";
import { useTitle } from "../../ui/title.ts";
import { toast } from "../../ui/toast.tsx";
import { ExchangeTabs } from "./exchange-tabs.tsx";
import { t } from "./job-words.ts";
import { StuckRow } from "./stuck-row.tsx";

const PAGE = 50;
const SHOWN = ["open", "all"] as const;

/** Việc bị kẹt: what the system gave up on, each to be run again or dismissed. */
export function StuckPage(): JSX.Element {
  useTitle(() => t("title"));
  const [search] = useSearchParams();
  const show = () => (search["show"] === "all" ? "all" : "open");
  const list = createCursorPages<DeadLetterList>(show, PAGE, (about, after) =>
    get<DeadLetterList>(`/api/exchange/stuck${query({ show: about, after })}`),
  );
  const [dismissing, setDismissing] = createSignal<DeadLetter>();
  const [busy, setBusy] = createSignal(false);
  const items = (): readonly DeadLetter[] => list.load.data()?.items ?? [];
  const someWait = () => items().some(({ state }) => state === "waiting");

  async function act(deed: () => Promise<string>): Promise<void> {
    if (busy()) return;
    setBusy(true);
    try {
      toast(await deed());
    } catch (error) {
      toast(sentence(error));
    } finally {
      setBusy(false);
      list.load.reload();
    }
  }

  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
        <div class="toolbar">
          <Button
            onClick={() => {
              list.load.reload();
            }}
          >
            {t("reload")}
          </Button>
          <Show when={someWait()}>
            <Button
              kind="main"
              icon={RotateCw}
              disabled={busy()}
              onClick={() =>
                void act(async () => {
                  const { sent } = await post<{ sent: number }>("/api/exchange/stuck/redrive", {});
                  return t("redriveAllDone", number(sent));
                })
              }
            >
              {t("redriveAll")}
            </Button>
          </Show>
        </div>
      </div>
      <ExchangeTabs />
      <section class="card" aria-label={t("listLabel")}>
        <FilterChips
          label={t("show")}
          chips={SHOWN.map((one) => ({
            label: t(one),
            href: `/exchange/stuck${one === "open" ? "" : query({ show: one })}`,
            on: show() === one,
          }))}
        />
        <PagedList
          pages={list}
          rows={4}
          empty={
            <Empty
              icon={Check}
              title={t(show() === "open" ? "emptyTitle" : "emptyAll")}
              text={show() === "open" ? t("emptyText") : undefined}
            />
          }
          row={(letter) => (
            <StuckRow
              letter={letter}
              busy={busy()}
              onRedrive={() =>
                void act(async () => {
                  await post(`/api/exchange/stuck/${letter.id}/redrive`, {});
                  return t("redriveDone");
                })
              }
              onDismiss={() => setDismissing(letter)}
            />
          )}
        />
      </section>
      <TextDeed
        open={dismissing() !== undefined}
        words={{
          title: t("dismissTitle"),
          text: t("dismissText"),
          label: t("dismissReason"),
          tooShort: t("dismissShort"),
          keep: t("dismissKeep"),
          submit: t("dismiss"),
        }}
        least={5}
        onClose={() => setDismissing(undefined)}
        send={async (reason) => {
          await post(`/api/exchange/stuck/${dismissing()?.id ?? ""}/dismiss`, { reason });
          setDismissing(undefined);
          toast(t("dismissDone"));
          list.load.reload();
        }}
      />
    </div>
  );
}
