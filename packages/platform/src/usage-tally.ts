import type { Clock } from "./clock.ts";
import type { TenantId } from "./id.ts";
import { officeDate } from "./office-time.ts";
import { NO_USAGE, sumOfUsage, type Bill, type Usage } from "./usage.ts";

const KEPT_MS = 60_000;
const NOTES_KEPT = 1000;

/** What a process has counted for one tenant and month, and not yet written. */
export interface OpenUsage {
  readonly tenantId: TenantId;
  readonly month: string;
  readonly amounts: Usage;
}

interface Entry extends OpenUsage {
  amounts: Usage;
  since: number;
  notes: number;
}

/**
 * Counts in the process what tenants use, so that counting costs no write a request: `flushUsage` writes it after a minute
 * or 1,000 notes. Lambda gives no time between calls and none at the end, so what is counted since the last writing is
 * lost when a process dies: at most the minute before it fell asleep.
 */
export class UsageTally {
  readonly #clock: Clock;
  readonly #open = new Map<string, Entry>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  billOf(tenantId: TenantId): Bill {
    return {
      note: (amounts) => {
        this.note(tenantId, amounts);
      },
    };
  }

  note(tenantId: TenantId, amounts: Partial<Usage>): void {
    const now = this.#clock.now();
    const month = officeDate(now).slice(0, 7);
    const key = `${tenantId} ${month}`;
    const entry = this.#open.get(key) ?? { tenantId, month, amounts: NO_USAGE, since: now.getTime(), notes: 0 };
    entry.amounts = sumOfUsage([entry.amounts, amounts]);
    entry.notes += 1;
    this.#open.set(key, entry);
  }

  /** Takes out what is to be written now, whoever's it is; `all` takes what is not yet due too, a tenant only its own. */
  take(which: "due" | "all" | TenantId, most = Infinity): OpenUsage[] {
    const now = this.#clock.now().getTime();
    const taken = [...this.#open.entries()]
      .filter(
        ([, { since, notes, tenantId }]) =>
          which === "all" ||
          which === tenantId ||
          (which === "due" && (notes >= NOTES_KEPT || Math.abs(now - since) >= KEPT_MS)),
      )
      .slice(0, most);
    for (const [key] of taken) this.#open.delete(key);
    return taken.map(([, { tenantId, month, amounts }]) => ({ tenantId, month, amounts }));
  }

  /** Puts back what could not be written. */
  giveBack({ tenantId, month, amounts }: OpenUsage): void {
    const key = `${tenantId} ${month}`;
    const entry = this.#open.get(key);
    this.#open.set(key, {
      tenantId,
      month,
      amounts: sumOfUsage([amounts, entry?.amounts ?? {}]),
      since: this.#clock.now().getTime(),
      notes: 0,
    });
  }
}
