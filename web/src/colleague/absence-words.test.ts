import { expect, test } from "vitest";
import { chooseLanguage } from "../i18n/language.ts";
import { absenceWords } from "./absence-words.ts";

const now = Date.parse("2026-11-25T02:00:00Z");

test("an absence is said by its last day and who stands in, one that is to come by both days", () => {
  chooseLanguage("vi");
  const substituteName = "Bùi Thị Nguyên";
  expect(absenceWords({ from: "2026-11-24", until: "2026-11-28", substituteName }, now)).toBe(
    "vắng đến hết 28/11, Bùi Thị Nguyên làm thay",
  );
  expect(absenceWords({ from: "2026-11-25", until: "2026-11-25" }, now)).toBe("vắng hôm nay, chưa có người làm thay");
  expect(absenceWords({ from: "2026-11-27", until: "2026-11-28" }, now)).toBe(
    "vắng từ 27/11 đến 28/11, chưa có người làm thay",
  );
  expect(absenceWords({ from: "2026-11-27", until: "2026-11-27" }, now)).toBe(
    "vắng ngày 27/11, chưa có người làm thay",
  );
  expect(absenceWords(undefined, now)).toBeUndefined();
});
