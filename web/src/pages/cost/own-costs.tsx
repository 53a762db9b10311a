import type { CostReport } from "@vanthu/office/metering/schema.ts";
import { Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { number } from "../../i18n/format.ts";
import { useMe } from "../../session.tsx";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Table } from "../../ui/table.tsx";
import { Drivers } from "./drivers.tsx";
import { LimitsForm } from "./limits-form.tsx";
import { dollars, dong } from "./money.ts";
import { t } from "./words.ts";

/** One office's month: figures, what drives them, the months before, keys and limits. */
export function OwnCosts(): JSX.Element {
  const me = useMe();
  const load = createLoad(
    () => "costs",
    () => get<CostReport>("/api/costs"),
  );
  return (
    <Loaded load={load} rows={8}>
      {(report) => (
        <div class="stack">
          <Show when={report().limitState !== "within"}>
            <Note kind="warn">{t(report().limitState === "capped" ? "capped" : "alert")}</Note>
          </Show>
          <section class="card figures" aria-label={t("month", report().month)}>
            <Figure amount={report().total} words={`${t("month", report().month)}, ${t("thisMonth")}`} />
            <Show when={report().forecast}>{(amount) => <Figure amount={amount()} words={t("forecast")} />}</Show>
            <Figure amount={report().idle} words={t("idle")} />
            <Figure amount={report().custody.keys} words={t("keys")} />
          </section>
          <Drivers lines={report().lines} />
          <Card title={t("months")}>
            <Table
              caption={t("months")}
              columns={[
                { key: "month", head: t("monthHead"), cell: (one) => t("month", one.month) },
                { key: "dong", head: t("dong"), num: true, cell: (one) => dong(one.dong) },
                { key: "usd", head: t("dollars"), num: true, cell: (one) => dollars(one.usd) },
                { key: "keys", head: t("keysLine"), num: true, cell: (one) => dollars(one.keysUsd) },
              ]}
              rows={report().months.toReversed()}
            />
          </Card>
          <Card title={t("custody")}>
            <div class="cost-text">
              <p>{t(report().custody.persons === "kms" ? "custodyKms" : "custodyWrapped")}</p>
              <p>
                {t(
                  "custodyCost",
                  number(report().custody.kmsKeys),
                  dong(report().custody.keyMonth.dong),
                  dong(report().custody.pairOnce.dong),
                )}
              </p>
            </div>
          </Card>
          <Show when={me().grants.includes("cost.limit")}>
            <LimitsForm limits={report().limits} onSaved={load.reload} />
          </Show>
          <p class="meta">{t("pricedBy", report().prices.source, number(report().prices.dongPerUsd))}</p>
        </div>
      )}
    </Loaded>
  );
}

function Figure(props: { amount: { dong: number; usd: number }; words: string }): JSX.Element {
  return (
    <div class="figure">
      <b>{dong(props.amount.dong)}</b>
      <span>{dollars(props.amount.usd)}</span>
      <span>{props.words}</span>
    </div>
  );
}
