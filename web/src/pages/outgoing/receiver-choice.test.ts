import type { DirectoryEntry } from "@vanthu/office/organisation/schema.ts";
import type { OfferedGroup } from "@vanthu/office/recipient/schema.ts";
import { expect, test } from "vitest";
import { agencyChoice, groupChip, takenFor } from "./receiver-choice.ts";

const entry = (part: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  id: "agy_1" as DirectoryEntry["id"],
  name: "UBND xã Cố Nghĩa",
  level: "commune",
  provinceGso: "25",
  connected: true,
  ...part,
});
const heir = { id: "agy_2" as DirectoryEntry["id"], name: "UBND xã An Nghĩa" };

test("pressing an agency that is no more takes who goes on for it, and says so", () => {
  const ended = { from: "2026-11-25", successors: [heir] };

  expect(takenFor(entry())).toEqual({ receivers: [entry()] });
  expect(takenFor(entry({ ended }))).toEqual({
    receivers: [heir],
    said: "UBND xã Cố Nghĩa không còn hoạt động, đã thay bằng UBND xã An Nghĩa.",
  });
  expect(takenFor(entry({ ended: { ...ended, successors: [] } })).receivers).toEqual([]);
});

test("a closed code is flagged: the document goes on paper", () => {
  expect(agencyChoice(entry({ connected: false, closedCode: "H56.77" }), false).detail).toBe(
    "Mã H56.77 đã đóng, gửi giấy",
  );
});

test("an agency behind an axis that nobody here is connected to says so before it is chosen and when it is", () => {
  const beyond = entry({ connected: false, axis: "lgsp" });

  expect(agencyChoice(beyond, false).detail).toBe("Gửi giấy, chưa kết nối trục của nơi nhận");
  expect(takenFor(beyond)).toMatchObject({ receivers: [beyond] });
  expect(takenFor(beyond).said).toContain("nhận bản giấy");
  expect(agencyChoice(entry({ axis: "lgsp" }), false).detail).toBe("Qua trục");
});

test("a group that is chosen says how many agencies it is today", () => {
  const offered = [{ id: "communes-of-province", agencies: 3321 }] as OfferedGroup[];

  expect(groupChip({ id: "communes-of-province" }, offered).name).toBe("Tất cả xã, phường, đặc khu của tỉnh: 3.321");
});
