import type { ProvinceCosts as Costs, UnitCost } from "@vanthu/office/metering/schema.ts";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { dateTime, number } from "../../i18n/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Note } from "../../ui/note.tsx";
import { Table } from "../../ui/table.tsx";
import { dollars, dong } from "./money.ts";
import { t } from "./words.ts";

/** What the offices of a province cost this month, as they sent it. */
export function ProvinceCosts(): JSX.Element {
  const load = createLoad(
    () => "province",
    () => get<Costs>("/api/costs/province"),
  );
  return (
    <Loaded load={load} rows={8}>
      {(costs) => (
        <div class="stack">
          <Show when={costs().silent > 0}>
            <Note kind="info">{t("silent", costs().silent)}</Note>
          </Show>
          <section class="card figures" aria-label={t("month", costs().month)}>
            <div class="figure">
              <b>{dong(costs().total.dong)}</b>
              <span>{dollars(costs().total.usd)}</span>
              <span>{t("month", costs().month)}</span>
            </div>
            <div class="figure">
              <b>{dollars(costs().keysUsd)}</b>
              <span>{t("keys")}</span>
            </div>
          </section>
          <Card title={t("units")} count={costs().units.length}>
            <Show when={costs().units.length > 0} fallback={<p class="cost-text">{t("noUnits")}</p>}>
              <Table
                caption={t("units")}
                columns={[
                  { key: "rank", head: t("rank"), num: true, class: "cost-rank", cell: ({ rank }) => number(rank) },
                  { key: "name", head: t("unit"), cell: (unit) => <UnitName unit={unit} /> },
                  { key: "dong", head: t("dong"), num: true, cell: (unit) => dong(unit.dong) },
                  { key: "usd", head: t("dollars"), num: true, cell: (unit) => dollars(unit.usd) },
                  { key: "keys", head: t("keysLine"), num: true, cell: (unit) => dollars(unit.keysUsd) },
                  { key: "idle", head: t("idleShort"), num: true, cell: (unit) => dollars(unit.idleUsd) },
                  { key: "at", head: t("sentAt"), cell: (unit) => dateTime(unit.at) },
                ]}
                rows={costs().units.map((unit, at) => ({ ...unit, rank: at + 1 }))}
              />
            </Show>
          </Card>
        </div>
      )}
    </Loaded>
  );
}

/** Its name, and where it stands when its limits are reached. */
function UnitName(props: { unit: UnitCost }): JSX.Element {
  return (
    <>
      {props.unit.name}{" "}
      <Show when={props.unit.limitState !== "within"}>
        <Badge tone={props.unit.limitState === "capped" ? "late" : "warn"} icon={TriangleAlert}>
          {t(props.unit.limitState === "capped" ? "isCapped" : "isAlert")}
        </Badge>
      </Show>
    </>
  );
}
