import { expect, test } from "vitest";
import { KeyLocks } from "./key-locks.ts";

test("holders of a common key take turns, in the order they came", async () => {
  const locks = new KeyLocks();
  const steps: string[] = [];
  const work = (name: string, keys: string[]) =>
    locks.with(keys, async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`${name} ends`);
    });
  await Promise.all([work("one", ["a", "b"]), work("two", ["b", "a", "a"])]);
  expect(steps).toEqual(["one begins", "one ends", "two begins", "two ends"]);
});

test("a holder that fails lets the next one in", async () => {
  const locks = new KeyLocks();
  const failing = locks.with(["a"], () => Promise.reject(new Error("no")));
  const next = locks.with(["a"], () => Promise.resolve("done"));
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("done");
});

test("holders of different keys do not wait for one another", async () => {
  const locks = new KeyLocks();
  let release: () => void = () => undefined;
  const first = locks.with(["a"], () => new Promise<void>((resolve) => (release = resolve)));
  await locks.with(["b"], () => Promise.resolve());
  release();
  await first;
});
