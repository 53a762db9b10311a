import type { CopyAction, CopyDetail } from "@vanthu/office/copy/schema.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeWhole } from "./make-copy.ts";

const asked: string[] = [];
const AFTER: Readonly<Record<string, CopyAction[]>> = {
  "/api/copies/cpy_1/number": ["compose"],
  "/api/compose/copies/cpy_1": ["seal"],
  "/api/sign/copies/cpy_1": [],
};
const detail = (version: number, actions: CopyAction[]): CopyDetail =>
  ({ copy: { id: "cpy_1", version }, actions, history: [] }) as unknown as CopyDetail;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", (url: string, { body }: RequestInit) => {
    const { version } = JSON.parse(String(body)) as { version: number };
    asked.push(`${url} ${String(version)}`);
    return Promise.resolve(Response.json(detail(version + 1, AFTER[url] ?? [])));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("a copy is numbered, laid out and signed, each step on the version of the one before", async () => {
  const seen: number[] = [];

  const made = await makeWhole(detail(2, ["number"]), ({ copy }) => seen.push(copy.version));

  expect(asked).toEqual(["/api/copies/cpy_1/number 2", "/api/compose/copies/cpy_1 3", "/api/sign/copies/cpy_1 4"]);
  expect(seen).toEqual([3, 4, 5]);
  expect(made.actions).toEqual([]);
});

test("broken off after its number, it goes on without taking another", async () => {
  await makeWhole(detail(3, ["compose"]), () => undefined);

  expect(asked[0]).toBe("/api/compose/copies/cpy_1 3");
});
