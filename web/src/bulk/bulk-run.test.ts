import { expect, test } from "vitest";
import { ApiRefusal } from "../refusal.ts";
import { LeftAside, runBulk } from "./bulk-run.ts";

test("one line that is refused or left aside says why and does not keep the others from being done", async () => {
  const done: string[] = [];
  const progress: number[] = [];
  const deed = (line: string): Promise<unknown> => {
    if (line === "refused") throw new ApiRefusal({ status: 409, code: "item.changed" });
    if (line === "aside") throw new LeftAside("Mở văn bản để xem.");
    done.push(line);
    return Promise.resolve();
  };

  const failures = await runBulk(["first", "refused", "aside", "last"], deed, (count) => progress.push(count));

  expect([done, progress]).toEqual([
    ["first", "last"],
    [1, 2, 3, 4],
  ]);
  expect(failures.map(({ line }) => line)).toEqual(["refused", "aside"]);
  expect(failures[1]?.why).toBe("Mở văn bản để xem.");
  expect(failures[0]?.why).not.toBe("");
});
