/** The time of the embedded cloud, where tests may move it: of schedules and of object locks. */
export interface CloudClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves once the time has come, or when the signal is raised. */
  reach(at: number, signal: AbortSignal): Promise<void>;
}

export interface MovableClock extends CloudClock {
  advance(milliseconds: number): void;
}

/** Timers go up to 24 days, and stand still while a machine sleeps: so a long wait looks at the time again and again. */
const longestTimerMs = 30_000;

export const systemClock: CloudClock = {
  now: () => Date.now(),
  reach: (at, signal) =>
    waitUntil(signal, (done) => {
      let timer = setTimeout(look, 0);
      function look() {
        const left = at - Date.now();
        if (left <= 0) done();
        else timer = setTimeout(look, Math.min(left, longestTimerMs));
      }
      return () => clearTimeout(timer);
    }),
};

/** A clock that stands still until it is moved. */
export function movableClock(startsAt: Date): MovableClock {
  let now = startsAt.getTime();
  const waiting = new Set<() => void>();
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
      for (const look of [...waiting]) look();
    },
    reach: (at, signal) =>
      waitUntil(signal, (done) => {
        const look = () => {
          if (now >= at) done();
        };
        waiting.add(look);
        look();
        return () => waiting.delete(look);
      }),
  };
}

/** Resolves when `begin` says it is done or the signal is raised; then what `begin` answered is called. */
async function waitUntil(signal: AbortSignal, begin: (done: () => void) => () => void): Promise<void> {
  if (signal.aborted) return;
  let end: () => void = () => undefined;
  await new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    end = begin(resolve);
  });
  end();
}
