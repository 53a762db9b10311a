import { beforeEach, expect, test, vi } from "vitest";
import { chooseLanguage } from "./i18n/language.ts";
import { ApiRefusal, fill, sentence } from "./refusal.ts";

beforeEach(() => {
  chooseLanguage("vi");
});

const refusal = (status: number, code: string, params = {}): ApiRefusal => new ApiRefusal({ status, code, params });

test("a known code gives its own sentence with its values in the form of the language", async () => {
  const restDay = refusal(400, "incoming.deadline_rest_day", { dueOn: "2026-11-29", nearestOn: "2026-11-30" });

  expect(sentence(restDay)).toMatch(/29\/11\/2026 là ngày nghỉ.*30\/11\/2026/u);
  chooseLanguage("en");
  await vi.waitFor(() => {
    expect(sentence(restDay)).toMatch(/29\/11\/2026 is a day off.*30\/11\/2026/u);
  });
});

test("a code nobody wrote a sentence for falls back to its status", () => {
  expect(sentence(refusal(404, "spaceship.missing"))).toContain("Không thấy mục này");
  expect(sentence(refusal(418, "teapot.hot"))).toContain("Có lỗi chưa rõ");
});

test("a broken network is said as such", () => {
  expect(sentence(new TypeError("Failed to fetch"))).toContain("Kiểm tra mạng");
});

test("numbers of documents are written plainly, amounts are grouped, missing values leave nothing behind", () => {
  expect(
    fill("số {{arrivalNumber}}, {{count}}, {{sizeBytes}}, {{gone}}.", {
      arrivalNumber: 1482,
      count: 1482,
      sizeBytes: 64_000_000,
    }),
  ).toBe("số 1482, 1.482, 64 MB, .");
});
