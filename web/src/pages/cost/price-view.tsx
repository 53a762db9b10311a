import type { PriceHistory, PriceTable } from "@vanthu/office/metering/price-schema.ts";
import { createSignal, Show, type JSX } from "solid-js";
import { get } from "../../api.ts";
import { date, dateTime, number } from "../../i18n/format.ts";
import { useMe } from "../../session.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { createLoad, Loaded } from "../../ui/loaded.tsx";
import { Table } from "../../ui/table.tsx";
import { price } from "./money.ts";
import { PriceForm } from "./price-form.tsx";
import { p } from "./price-words.ts";
import { PRICED } from "./priced.ts";

/** Bảng giá: what a month is priced by, where it comes from, and the form for a new one. */
export function PriceView(): JSX.Element {
  const me = useMe();
  const [entering, setEntering] = createSignal(false);
  const load = createLoad(
    () => "prices",
    () => get<PriceHistory>("/api/costs/prices"),
  );
  /** Form and table take each other's place; whoever comes to one begins at its head. */
  const show = (form: boolean): void => {
    setEntering(form);
    document.querySelector("main")?.scrollTo({ top: 0 });
  };
  return (
    <Loaded load={load} rows={8}>
      {(history) => (
        <Show
          when={!entering()}
          fallback={
            <PriceForm
              current={history().current}
              onSaved={() => {
                show(false);
                load.reload();
              }}
              onCancel={() => {
                show(false);
              }}
            />
          }
        >
          <div class="stack">
            <Card
              title={p("current")}
              aside={
                <Show when={me().grants.includes("cost.configure")}>
                  <Button
                    size="s"
                    onClick={() => {
                      show(true);
                    }}
                  >
                    {p("enter")}
                  </Button>
                </Show>
              }
            >
              <Origin table={history().current} />
              <Table
                caption={p("current")}
                columns={[
                  { key: "service", head: p("service"), cell: ({ service }) => service },
                  { key: "unit", head: p("per"), cell: ({ unit }) => p(unit) },
                  { key: "usd", head: p("usd"), num: true, cell: ({ key }) => price(history().current.prices[key]) },
                  {
                    key: "dong",
                    head: p("dong"),
                    num: true,
                    cell: ({ key }) => inDong(history().current.prices[key] * history().current.dongPerUsd),
                  },
                ]}
                rows={PRICED}
              />
            </Card>
            <Show when={history().earlier.length > 0}>
              <Card title={p("others")} count={history().earlier.length}>
                <Table
                  caption={p("others")}
                  columns={[
                    { key: "from", head: p("from"), cell: beginning },
                    { key: "source", head: p("source"), cell: ({ source }) => source },
                    { key: "knownOn", head: p("knownOn"), cell: ({ knownOn }) => date(knownOn) },
                    { key: "rate", head: p("rate"), num: true, cell: ({ dongPerUsd }) => `${number(dongPerUsd)} đ` },
                    { key: "entered", head: p("entered"), cell: entered },
                  ]}
                  rows={history().earlier}
                />
              </Card>
            </Show>
          </div>
        </Show>
      )}
    </Loaded>
  );
}

/** From when, from where, at what rate and by whom. */
function Origin(props: { table: PriceTable }): JSX.Element {
  return (
    <dl class="cost-origin">
      <div>
        <dt>{p("from")}</dt>
        <dd>{beginning(props.table)}</dd>
      </div>
      <div>
        <dt>{p("rate")}</dt>
        <dd>{p("rateValue", number(props.table.dongPerUsd))}</dd>
      </div>
      <div>
        <dt>{p("knownOn")}</dt>
        <dd>{date(props.table.knownOn)}</dd>
      </div>
      <div>
        <dt>{p("entered")}</dt>
        <dd>{entered(props.table)}</dd>
      </div>
      <div class="cost-source">
        <dt>{p("source")}</dt>
        <dd>{props.table.source}</dd>
      </div>
    </dl>
  );
}

/** The table that comes with the product holds from before anything was counted. */
function beginning({ from, enteredAt }: PriceTable): string {
  return enteredAt === undefined ? p("fromStart") : p("month", from);
}

function entered({ enteredAt, enteredByName }: PriceTable): string {
  return enteredAt === undefined || enteredByName === undefined
    ? p("cameAlong")
    : p("enteredBy", enteredByName, dateTime(enteredAt));
}

/** A price in đồng; those under ten with decimals, because they would be told from nothing by none. */
function inDong(amount: number): string {
  return `${number(amount, amount < 10 ? 2 : 0)} đ`;
}
