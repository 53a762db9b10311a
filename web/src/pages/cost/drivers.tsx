import type { CostReport } from "@vanthu/office/metering/schema.ts";
import type { JSX } from "solid-js";
import { Card } from "../../ui/card.tsx";
import { Table } from "../../ui/table.tsx";
import { dollars, dong } from "./money.ts";
import { t } from "./words.ts";

/** What drives the cost: a bar for each item, in a table that says the same without it. */
export function Drivers(props: { lines: CostReport["lines"] }): JSX.Element {
  const largest = (): number => Math.max(...props.lines.map(({ usd }) => usd), Number.MIN_VALUE);
  return (
    <Card title={t("drivers")}>
      <Table
        caption={t("drivers")}
        columns={[
          { key: "driver", head: t("driver"), cell: (line) => t(line.driver === "keys" ? "keysLine" : line.driver) },
          {
            key: "bar",
            head: "",
            class: "wide",
            cell: (line) => (
              <svg class="cost-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(line.usd / largest()) * 100} height="8" />
              </svg>
            ),
          },
          { key: "dong", head: t("dong"), num: true, cell: (line) => dong(line.dong) },
          { key: "usd", head: t("dollars"), num: true, cell: (line) => dollars(line.usd) },
        ]}
        rows={[...props.lines].sort((one, other) => other.usd - one.usd)}
        middle
      />
    </Card>
  );
}
