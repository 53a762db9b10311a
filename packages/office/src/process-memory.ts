import type { Cx } from "@vanthu/platform/context.ts";

/**
 * Keeps, in this process and for a while, what a tenant seldom changes and nearly every request asks for. Another
 * process sees a change when its own copy has aged; who changes it here calls `forget`.
 */
export class ProcessMemory<T> {
  readonly #keptMs: number;
  readonly #worlds = new WeakMap<Cx["world"], Map<string, { readonly readAt: number; readonly value: T }>>();

  constructor(keptMs: number) {
    this.#keptMs = keptMs;
  }

  recall(cx: Cx): T | undefined {
    const kept = this.#worlds.get(cx.world)?.get(cx.actor.tenantId);
    return kept && Math.abs(cx.clock.now().getTime() - kept.readAt) < this.#keptMs ? kept.value : undefined;
  }

  keep(cx: Cx, value: T): T {
    const tenants = this.#worlds.get(cx.world) ?? new Map<string, { readAt: number; value: T }>();
    this.#worlds.set(cx.world, tenants);
    tenants.set(cx.actor.tenantId, { readAt: cx.clock.now().getTime(), value });
    return value;
  }

  forget(cx: Pick<Cx, "world" | "actor">): void {
    this.#worlds.get(cx.world)?.delete(cx.actor.tenantId);
  }
}
