import type { Heard } from "./api-client.ts";
import { NO_COST, sumOf, type Cost } from "./cost.ts";

/** One step of the job and what it cost. */
export interface Step extends Cost {
  readonly id: string;
  /** What is done, in the words of the office. */
  readonly title: string;
  readonly milliseconds: number;
}

const PAUSE_MS = 40;

/** Times the steps of a job and adds up what their requests cost the table. */
export class StepRecorder {
  readonly steps: Step[] = [];
  /** Every request of the job, those asked again while waiting included. */
  readonly requests: Heard[] = [];
  readonly #show: (step: Step) => void;
  #cost: Cost = NO_COST;

  constructor(show: (step: Step) => void = () => undefined) {
    this.#show = show;
  }

  /** To be given to the clients. Bound, because they call it alone. */
  readonly hear = (heard: Heard): void => {
    this.requests.push(heard);
    this.#cost = sumOf(this.#cost, heard.cost);
  };

  async step<T>(id: string, title: string, work: () => Promise<T>): Promise<T> {
    this.#cost = NO_COST;
    const startedAt = performance.now();
    let result: T;
    try {
      result = await work();
    } catch (error) {
      throw new Error(`Bước “${title}” không xong`, { cause: error });
    }
    const step = { id, title, milliseconds: Math.round(performance.now() - startedAt), ...this.#cost };
    this.steps.push(step);
    this.#show(step);
    return result;
  }

  /**
   * Asks again until there is an answer, because what follows an event happens a moment later. Of the requests only those
   * that brought the answer count.
   * @throws Error after `withinMs`
   */
  async eventually<T>(what: string, look: () => Promise<T | undefined>, withinMs = 30_000): Promise<T> {
    const before = this.#cost;
    const until = performance.now() + withinMs;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (performance.now() > until) throw new Error(`${what}: not within ${String(withinMs / 1000)} s`);
      this.#cost = before;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
