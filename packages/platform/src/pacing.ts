/** How a writer that lost a race waits before it tries again; injected so that tests neither sleep nor roll dice. */
export interface Pacing {
  /** From 0 to below 1. */
  random(): number;
  wait(milliseconds: number): Promise<void>;
}

export const systemPacing: Pacing = {
  random: () => Math.random(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const FIRST_MS = 10;
const LONGEST_MS = 300;

/** Full jitter: anything from nothing to a span that doubles with every failed attempt, up to 0.3 s. */
export function jitterMs(attempt: number, random: number): number {
  return Math.floor(random * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10)));
}
