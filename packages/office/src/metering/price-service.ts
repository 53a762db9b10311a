import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import { ProcessMemory } from "../process-memory.ts";
import { PRICES_PARTITION, PriceTableEntity } from "./item.ts";
import { KNOWN_PRICES } from "./known-prices.ts";
import type { PriceHistory, PriceTable, PutPrices } from "./price-schema.ts";

const tables = new ProcessMemory<readonly PriceTable[]>(60_000);

/** The table a month is priced by: of those that hold for it the one that begins, and then was entered, last. */
export async function pricesFor(cx: Cx, month: string): Promise<PriceTable> {
  return (await readTables(cx)).findLast(({ from }) => from <= month) ?? KNOWN_PRICES;
}

/** Bảng giá: the one that holds now and those before and after it. */
export async function readPrices(cx: Cx): Promise<PriceHistory> {
  require(cx, "cost.read");
  const current = await pricesFor(cx, officeDate(cx.clock.now()).slice(0, 7));
  const others = (await readTables(cx)).filter((table) => table.enteredAt !== current.enteredAt);
  return { current, earlier: others.toReversed() };
}

/**
 * Enters prices from a month on. Months that are over keep the prices they were shown with.
 * @throws Refusal `cost.month_over` for a month before the present one
 */
export async function enterPrices(cx: Cx, table: PutPrices): Promise<PriceHistory> {
  const person = requireStaff(cx, "cost.configure");
  const now = cx.clock.now();
  if (table.from < officeDate(now).slice(0, 7)) throw new Refusal("input", "cost.month_over");
  const entered = {
    ...table,
    enteredAt: now.toISOString(),
    enteredBy: person.staffId,
    enteredByName: person.name,
  };
  await shared(cx).write([create(PriceTableEntity, entered)]);
  await cx.store.write([event(cx, "cost.prices_entered", "costs", { from: table.from, dongPerUsd: table.dongPerUsd })]);
  tables.forget(cx);
  return readPrices(cx);
}

async function readTables(cx: Cx): Promise<readonly PriceTable[]> {
  const kept = tables.recall(cx);
  if (kept) return kept;
  const found = await shared(cx).queryAll(PriceTableEntity, PRICES_PARTITION);
  return tables.keep(cx, [KNOWN_PRICES, ...found]);
}

function shared({ world, meter }: Cx): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
