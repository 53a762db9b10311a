import { expect, test } from "vitest";
import { CommitGroup } from "./commit-group.ts";
import type { Write } from "./database.ts";

const aWrite = (key: string): Write => ({ type: "put", key, value: 1 });

test("writes that arrive together are committed together, in their order", async () => {
  const commits: string[][] = [];
  const group = new CommitGroup(async (writes) => void commits.push(writes.map((write) => write.key)));
  await Promise.all([group.add([aWrite("a"), aWrite("b")]), group.add([aWrite("c")])]);
  await group.add([aWrite("d")]);
  expect(commits).toEqual([["a", "b", "c"], ["d"]]);
});

test("those who share a failed commit are all told; later ones are not touched by it", async () => {
  let full = true;
  const group = new CommitGroup(() => (full ? Promise.reject(new Error("disk full")) : Promise.resolve()));
  const results = await Promise.allSettled([group.add([aWrite("a")]), group.add([aWrite("b")])]);
  full = false;
  await group.add([aWrite("c")]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
