import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { expect, test } from "vitest";
import { writeAgain } from "./write-again.ts";

/** A use case that loses its first races. */
function losing(races: number): { tries: number; useCase: () => Promise<string> } {
  const losing = {
    tries: 0,
    useCase: async () => {
      losing.tries += 1;
      if (losing.tries <= races) throw new WriteConflict([]);
      return Promise.resolve("written");
    },
  };
  return losing;
}

test("who was beaten a few times does it again and is done", async () => {
  const beaten = losing(4);

  const result = await writeAgain(beaten.useCase);

  expect([result, beaten.tries]).toEqual(["written", 5]);
});

test("who is beaten each time is told so after the last try", async () => {
  const beaten = losing(100);

  await expect(writeAgain(beaten.useCase, { tries: 3 })).rejects.toThrow(WriteConflict);

  expect(beaten.tries).toBe(3);
});

test("a pause that may grow lies before each further try, and none after the last", async () => {
  const pauses: number[] = [];
  const pacing = { random: () => 0.999, wait: (ms: number) => Promise.resolve(void pauses.push(ms)) };

  await expect(writeAgain(losing(100).useCase, { tries: 4, pacing })).rejects.toThrow(WriteConflict);

  expect(pauses).toEqual([19, 39, 79]);
});

test("a conflict that doing it again does not settle, and any other error, ends it at once", async () => {
  const beaten = losing(100);
  await expect(writeAgain(beaten.useCase, { tries: 5, when: () => false })).rejects.toThrow(WriteConflict);
  let tries = 0;

  const broken = writeAgain(() => {
    tries += 1;
    return Promise.reject(new Error("broken"));
  });

  await expect(broken).rejects.toThrow("broken");
  expect([beaten.tries, tries]).toEqual([1, 1]);
});
