import type { Bill, Usage } from "../usage.ts";

/** What one request or job cost the table: round trips, and capacity units as the replies report them. */
export class Meter implements Bill {
  roundTrips = 0;
  readUnits = 0;
  writeUnits = 0;
  #bill: Bill | undefined;

  read(units: number): void {
    this.roundTrips += 1;
    this.readUnits += units;
    this.#bill?.note({ readUnits: units });
  }

  write(units: number, madeBytes = 0): void {
    this.roundTrips += 1;
    this.writeUnits += units;
    this.#bill?.note({ writeUnits: units, tableBytes: madeBytes });
  }

  note(amounts: Partial<Usage>): void {
    this.#bill?.note(amounts);
  }

  /** From now on the tenant's bill, and what was counted until it was known whose it is. The first one stays. */
  chargeTo(bill: Bill): void {
    if (this.#bill) return;
    this.#bill = bill;
    if (this.roundTrips > 0) bill.note({ readUnits: this.readUnits, writeUnits: this.writeUnits });
  }
}
