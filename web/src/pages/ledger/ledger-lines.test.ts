import type { ShownLine } from "@vanthu/office/ledger/schema.ts";
import { expect, test } from "vitest";
import { datesOf } from "./ledger-lines.tsx";

const line = { assignedOn: "2026-11-20", dueOn: "2026-11-25" } as ShownLine;

test("only finished work is called done; what was passed on or stopped says so with its day", () => {
  const ended = (state: ShownLine["state"]): string => datesOf({ ...line, state, endedOn: "2026-11-23" });

  expect(ended("finished")).toContain("Xong 23/11/2026");
  expect(ended("passed")).toContain("Chuyển đi 23/11/2026");
  expect(ended("stopped")).toContain("Dừng 23/11/2026");
  expect(datesOf({ ...line, state: "open" })).toBe("Giao 20/11/2026 · Hạn 25/11/2026");
});
