import type { Call, Fault, FaultRule } from "./fault-rule.ts";
import { seededRandom, type Random } from "./random.ts";

/** What strikes one call. */
export interface Strike {
  /** Faults other than errors. */
  has(fault: Fault): boolean;
  /** Waiting that goes with `delay` or `reorder`, in milliseconds; 0 without the fault. */
  waitMs(fault: "delay" | "reorder"): number;
  /** The error code to answer. */
  readonly errorCode: number | undefined;
}

const DEFAULT_MS = 2000;

/** Throws the dice for every call, by rules that may be changed while the hub runs. */
export class FaultEngine {
  #rules: { readonly rule: FaultRule; left: number }[] = [];
  #random: Random;
  readonly #struck = new Map<string, number>();

  constructor(rules: readonly FaultRule[], seed: number) {
    this.#random = seededRandom(seed);
    this.set(rules);
  }

  /** Other rules from now on; a seed begins a new series of dice. */
  set(rules: readonly FaultRule[], seed?: number): void {
    this.#rules = rules.map((rule) => ({ rule, left: rule.times ?? Infinity }));
    if (seed !== undefined) this.#random = seededRandom(seed);
  }

  get rules(): readonly FaultRule[] {
    return this.#rules.map(({ rule }) => rule);
  }

  /** How often each fault struck each call, as `send:drop`. */
  get struck(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#struck);
  }

  /**
   * Every rule that fits is diced for, so that a call may suffer more than one fault.
   * @param agencies codes of those the call is made for
   */
  strike(call: Call, agencies: readonly string[] = []): Strike {
    const waits = new Map<Fault, number>();
    let errorCode: number | undefined;
    for (const each of this.#rules) {
      const { rule } = each;
      const fits =
        (rule.call === "all" || rule.call === call) && (rule.agency === undefined || agencies.includes(rule.agency));
      if (!fits || each.left <= 0 || this.#random() >= rule.rate) continue;
      each.left -= 1;
      const name = `${call}:${rule.fault}`;
      this.#struck.set(name, (this.#struck.get(name) ?? 0) + 1);
      waits.set(rule.fault, this.#random() * (rule.ms ?? DEFAULT_MS));
      errorCode ??= rule.code;
    }
    return { has: (fault) => waits.has(fault), waitMs: (fault) => waits.get(fault) ?? 0, errorCode };
  }

  /** The same things in an order of chance. */
  shuffle<T>(things: readonly T[]): T[] {
    return things
      .map((thing) => ({ thing, place: this.#random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ thing }) => thing);
  }
}
