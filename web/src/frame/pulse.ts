import { onCleanup, onMount } from "solid-js";
import { get } from "../api.ts";

/** A window that is looked at asks whether anything changed this often, and a little later by chance. */
const LOOK_MS = 20_000;
const JITTER_MS = 4_000;
/** While the server cannot be reached it is asked ever more seldom, down to this. */
const SELDOM_MS = 300_000;
/** Nobody sits before a window that was not touched for so long: it looks this often, and at once when it is touched. */
const LEFT_AFTER_MS = 900_000;
const LEFT_LOOK_MS = 120_000;
const TOUCHES = ["pointermove", "pointerdown", "keydown"] as const;

/** How long until the next look, after so many that failed; `chance` is between 0 and 1. */
export function nextLookMs(failures: number, isLeft: boolean, chance: number): number {
  return Math.min(SELDOM_MS, (isLeft ? LEFT_LOOK_MS : LOOK_MS) * 2 ** failures) + JITTER_MS * chance;
}

/**
 * Calls `changed` within half a minute of anything that may show differently, for as long as the window is visible. What
 * is asked is one small reply; a hidden window asks nothing and looks once when it is shown again (cost: docs/cost.md).
 */
export function watchPulse(changed: () => Promise<void>): void {
  let known: string | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  let touchedAt = Date.now();
  const isLeft = (): boolean => Date.now() - touchedAt > LEFT_AFTER_MS;

  async function look(): Promise<void> {
    if (looking || document.visibilityState !== "visible") return;
    looking = true;
    clearTimeout(timer);
    try {
      const { pulse } = await get<{ pulse: string }>("/api/today/pulse");
      if (known !== undefined && pulse !== known) await changed();
      known = pulse;
      failures = 0;
    } catch {
      failures += 1;
    }
    looking = false;
    timer = setTimeout(() => void look(), nextLookMs(failures, isLeft(), Math.random()));
  }
  onMount(() => {
    const shown = (): void => void look();
    const touched = (): void => {
      const wasLeft = isLeft();
      touchedAt = Date.now();
      if (wasLeft) void look();
    };
    void look();
    document.addEventListener("visibilitychange", shown);
    for (const kind of TOUCHES) document.addEventListener(kind, touched, { passive: true });
    onCleanup(() => {
      clearTimeout(timer);
      looking = true;
      document.removeEventListener("visibilitychange", shown);
      for (const kind of TOUCHES) document.removeEventListener(kind, touched);
    });
  });
}
