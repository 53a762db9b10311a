import { expect, test } from "vitest";
import { TurnQueue } from "./turn-queue.ts";

function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

test("those who want the same thing are served one after the other, in order", async () => {
  const queue = new TurnQueue<string>();
  const first = gate();
  const served: string[] = [];

  const all = [
    queue.run("book", async () => {
      await first.passed;
      served.push("first");
    }),
    queue.run("book", () => Promise.resolve(void served.push("second"))),
    queue.run("other book", () => Promise.resolve(void served.push("elsewhere"))),
  ];
  await all[2];
  expect(served).toEqual(["elsewhere"]);
  first.open();
  await Promise.all(all);

  expect(served).toEqual(["elsewhere", "first", "second"]);
});

test("who fails tells its caller, and the next is served all the same", async () => {
  const queue = new TurnQueue<string>();

  const failing = queue.run("book", () => Promise.reject(new Error("lost")));
  const next = queue.run("book", () => Promise.resolve("served"));

  await expect(failing).rejects.toThrow("lost");
  await expect(next).resolves.toBe("served");
});

test("what one leaves the next finds, until nobody stands in line", async () => {
  const queue = new TurnQueue<string>();
  const seen: (string | undefined)[] = [];
  const visit = (leaves: string) =>
    queue.run("book", (line) => {
      seen.push(line.memo);
      line.memo = leaves;
      return Promise.resolve();
    });

  await Promise.all([visit("a"), visit("b")]);
  expect(queue.waiting("book")).toBe(0);
  await visit("c");

  expect(seen).toEqual([undefined, "a", undefined]);
});
