import { expect, test } from "vitest";
import { countWaiting, type TodayView } from "../../frame/waiting.tsx";
import { dayQueues, incomingLines } from "./queue.ts";

type Task = NonNullable<TodayView["incoming"][number]["items"][number]["myTask"]>;

const task = (id: string, role: Task["role"]): unknown => ({ id, issuer: "Sở Nội vụ", myTask: { role } });

function aDay(given: { myTasks: readonly unknown[]; outgoing: readonly string[] }): TodayView {
  return {
    on: "2026-11-23",
    incoming: [{ key: "myTasks", items: given.myTasks, more: false }],
    outgoing: given.outgoing.map((key) => ({ key, items: [{ id: `og_${key}` }], more: false })),
  } as TodayView;
}

test("what is only to be read comes after every queue to act on, and does not count as waiting", () => {
  const day = aDay({ myTasks: [task("in_1", "informed"), task("in_2", "lead")], outgoing: ["toSign"] });

  const queues = dayQueues(day);

  expect(queues.map(({ key, items }) => [key, items.map(({ id }) => id)])).toEqual([
    ["myTasks", ["in_2"]],
    ["toSign", ["og_toSign"]],
    ["toRead", ["in_1"]],
  ]);
  expect(countWaiting(day, ["myTasks", "toSign"])).toBe(2);
  expect(incomingLines(day).map(({ id }) => id)).toEqual(["in_2"]);
});

test("layouts to approve stand before one's own tasks, and an empty queue is left out", () => {
  const day = aDay({ myTasks: [task("in_1", "coordinating")], outgoing: ["myDrafts", "toApproveLayout"] });

  expect(dayQueues(day).map(({ key }) => key)).toEqual(["toApproveLayout", "myTasks", "myDrafts"]);
  expect(dayQueues(aDay({ myTasks: [], outgoing: [] }))).toEqual([]);
});
