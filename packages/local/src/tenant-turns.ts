/**
 * Lets each tenant have only so many requests at work at once; the rest of that tenant waits, in order, while others pass.
 * On AWS each request has a machine of its own; here all share one thread, and a burst of one would stand before
 * everybody else's next request.
 */
export class TenantTurns {
  readonly #atOnce: number;
  readonly #tenants = new Map<string, { running: number; waiting: (() => void)[] }>();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Who has not signed in has no tenant, and waits for nobody. */
  async take<T>(tenant: string | undefined, work: () => Promise<T>): Promise<T> {
    if (tenant === undefined) return work();
    const turns = this.#tenants.get(tenant) ?? { running: 0, waiting: [] };
    this.#tenants.set(tenant, turns);
    if (turns.running >= this.#atOnce) await new Promise<void>((resolve) => turns.waiting.push(resolve));
    else turns.running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place of the one that is done.
      const next = turns.waiting.shift();
      if (next) next();
      else if (turns.running > 1) turns.running -= 1;
      else this.#tenants.delete(tenant);
    }
  }
}

/** The tenant a request says it is of, by its cookie; whether that is true is for the function to find out. */
export function tenantOf(cookies: readonly string[] = []): string | undefined {
  return cookies.map((cookie) => /^(?:__Host-)?vanthu=([\w-]+)\./.exec(cookie)?.[1]).find((id) => id !== undefined);
}
