import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextLookMs, watchPulse } from "./pulse.ts";

let pulse: string | Error = "1";
let asked = 0;
let visible = true;
const changed = vi.fn(() => Promise.resolve());
let leave: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  [pulse, asked, visible] = ["1", 0, true];
  changed.mockClear();
  vi.stubGlobal("fetch", () => {
    asked += 1;
    return pulse instanceof Error ? Promise.reject(pulse) : Promise.resolve(Response.json({ pulse }));
  });
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => (visible ? "visible" : "hidden"));
  leave = render(() => {
    watchPulse(changed);
    return null;
  }, document.body);
});
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("a change is noticed within 30 seconds, and nothing is read again while there is none", async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  expect(changed).not.toHaveBeenCalled();

  pulse = "2";
  await vi.advanceTimersByTimeAsync(30_000);

  expect(changed).toHaveBeenCalledTimes(1);
});

test("a hidden window asks nothing, and looks at once when it is shown again", async () => {
  await vi.advanceTimersByTimeAsync(0);
  visible = false;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toBe(1);

  [visible, pulse] = [true, "2"];
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);

  expect(changed).toHaveBeenCalledTimes(1);
});

test("a window nobody touches looks more seldom after a quarter of an hour, and at once when it is touched", async () => {
  await vi.advanceTimersByTimeAsync(16 * 60_000);
  const before = asked;
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(asked - before).toBeLessThanOrEqual(11);

  pulse = "2";
  document.dispatchEvent(new Event("pointermove"));
  await vi.advanceTimersByTimeAsync(0);

  expect(changed).toHaveBeenCalledTimes(1);
});

test("a server that cannot be reached is asked ever more seldom, and what changed meanwhile is not missed", async () => {
  await vi.advanceTimersByTimeAsync(0);
  pulse = new TypeError("no network");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toBeLessThan(10);

  pulse = "2";
  await vi.advanceTimersByTimeAsync(310_000);

  expect(changed).toHaveBeenCalledTimes(1);
  expect(nextLookMs(20, true, 1)).toBeLessThan(310_000);
});
