import Check from "lucide-solid/icons/check";
import Download from "lucide-solid/icons/download";
import type { ReconcileList, ReconcileRow } from "@vanthu/office/exchange/reconcile-schema.ts";
import { useSearchParams } from "@solidjs/router";
import { createMemo, Show, type JSX } from "solid-js";
import { get, query } from "../../api.ts";
import { reconcile as en } from "../../i18n/en/reconcile.ts";
import { officeDate } from "../../i18n/format.ts";
import { words } from "../../i18n/language.ts";
import { reconcile as vi } from "../../i18n/vi/reconcile.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { createCursorPages } from "../../ui/cursor-pages.ts";
import { Empty } from "../../ui/empty.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { useTitle } from "../../ui/title.ts";
import { AxisSent } from "./axis-sent.tsx";
import { ExchangeTabs } from "./exchange-tabs.tsx";
import { ReconcileTable } from "./reconcile-table.tsx";

const t = words({ vi, en });

const PAGE = 50;
const DAY_MS = 86_400_000;
const SIDES = ["sent", "received"] as const;
const PERIODS = [7, 30, 90];

/** Đối soát: what of a period is open between the office and those it exchanges with. */
export function ReconcilePage(): JSX.Element {
  useTitle(() => t("title"));
  const [search] = useSearchParams();
  const side = () => (search["side"] === "received" ? "received" : "sent");
  const days = () => PERIODS.find((one) => String(one) === search["days"]) ?? 30;
  const asked = createMemo(() => ({
    side: side(),
    from: officeDate(Date.now() - (days() - 1) * DAY_MS),
    to: officeDate(Date.now()),
  }));
  const list = createCursorPages<ReconcileList>(
    () => JSON.stringify(asked()),
    PAGE,
    (about, after) =>
      get<ReconcileList>(
        `/api/exchange/reconciliation${query({ ...(JSON.parse(about) as ReturnType<typeof asked>), after })}`,
      ),
  );
  const items = (): readonly ReconcileRow[] => list.load.data()?.items ?? [];
  const href = (to: { side: string; days: number }) =>
    `/exchange/reconciliation${query({ side: to.side, days: String(to.days) })}`;

  return (
    <div class="page">
      <div class="page-head">
        <div class="grow">
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </div>
        <ButtonLink href={`/api/exchange/reconciliation/export.csv${query(asked())}`} icon={Download} download="">
          {t("export")}
        </ButtonLink>
      </div>
      <ExchangeTabs />
      <section class="card" aria-label={t("listLabel")}>
        <div class="card-body flex flex-wrap">
          <FilterChips
            class=""
            label={t("side")}
            chips={SIDES.map((one) => ({
              label: t(one),
              href: href({ side: one, days: days() }),
              on: side() === one,
            }))}
          />
          <FilterChips
            class=""
            label={t("period")}
            chips={PERIODS.map((one) => ({
              label: t("days", one),
              href: href({ side: side(), days: one }),
              on: days() === one,
            }))}
          />
        </div>
        <Loaded load={list.load} rows={5}>
          {() => (
            <Show
              when={items().length > 0}
              fallback={
                <Empty
                  icon={Check}
                  title={t("emptyTitle")}
                  text={
                    list.next() !== undefined ? t("emptySoFar") : t(side() === "sent" ? "emptySent" : "emptyReceived")
                  }
                />
              }
            >
              <ReconcileTable rows={items()} />
            </Show>
          )}
        </Loaded>
        <Show when={side() === "sent"}>
          <AxisSent from={asked().from} to={asked().to} />
        </Show>
        <Show when={list.next()}>
          {(next) => (
            <div class="card-body">
              <Button
                size="s"
                onClick={() => {
                  next()();
                }}
              >
                {t("more")}
              </Button>
            </div>
          )}
        </Show>
      </section>
    </div>
  );
}
