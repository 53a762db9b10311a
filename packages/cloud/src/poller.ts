/** A loop that feeds a Lambda handler, as an event source mapping of AWS would. */
export interface Poller {
  /** Ends the loop; resolves when the invocation that runs has ended and its result is noted. */
  stop(): Promise<void>;
  /** Resolves when there is nothing left to hand out and no invocation runs. */
  idle(): Promise<void>;
}

/** Waits; returns early when the signal is raised. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
