/** The hub's time: that of the machine, moved ahead by whoever directs a test. */
export class HubClock {
  #aheadMs = 0;

  now(): number {
    return Date.now() + this.#aheadMs;
  }

  advance(milliseconds: number): void {
    this.#aheadMs += milliseconds;
  }
}
