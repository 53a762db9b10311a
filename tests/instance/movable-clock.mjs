// Preloaded into an instance: its clock stands ahead of the machine's by as much as a test says, timers of more than a
// second included. A request under way keeps the time it was given (AbortSignal.timeout is left alone). It also tells how long
// its threads have been at work, so that a test moves the clock only when nobody is.
import { subscribe } from "node:diagnostics_channel";
import { performance } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const LONG_MS = 1000;
const MachineDate = globalThis.Date;
const machineNow = MachineDate.now.bind(MachineDate);
const machineTimeout = globalThis.setTimeout;
const waiting = new Map();
let ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);

MachineDate.now = () => machineNow() + ahead;
globalThis.Date = new Proxy(MachineDate, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length > 0 ? values : [MachineDate.now()], newTarget),
});

globalThis.setTimeout = Object.assign((work, ms = 0, ...values) => {
  if (!(ms > LONG_MS)) return machineTimeout(work, ms, ...values);
  const timer = machineTimeout(() => {
    waiting.delete(timer);
    work(...values);
  }, ms);
  waiting.set(timer, MachineDate.now() + ms);
  return timer;
}, machineTimeout);

// Node writes the machine's time into answers; clients that see theirs differ would sign by that.
subscribe("http.server.request.start", ({ response }) => {
  response.setHeader("date", new globalThis.Date().toUTCString());
});

function advance(ms) {
  ahead += ms;
  for (const [timer, dueAt] of waiting) {
    if (timer._destroyed) waiting.delete(timer);
    else {
      timer._idleTimeout = Math.max(1, dueAt - MachineDate.now());
      timer.refresh();
    }
  }
}

// Milliseconds in which an event loop did not wait for something to happen; waiting for a processor counts, as it should.
const loops = [performance];
subscribe("worker_threads", ({ worker }) => {
  loops.push(worker.performance);
});
const worked = () => loops.reduce((sum, loop) => sum + loop.eventLoopUtilization().active, 0);

// A thread beside it hears of it from the process, which alone is asked.
const threads = new BroadcastChannel("clock");
threads.unref();
if (isMainThread) {
  process.on("message", (question) => {
    if (question === "worked") process.send({ worked: worked() });
    const [, ms] = /^advance (\d+)$/.exec(String(question)) ?? [];
    if (ms === undefined) return;
    advance(Number(ms));
    threads.postMessage(Number(ms));
    process.send({ ahead });
  });
  process.channel?.unref();
} else {
  threads.onmessage = ({ data }) => {
    advance(data);
  };
}
