import { beforeEach, expect, test } from "vitest";
import { chooseLanguage } from "../../i18n/language.ts";
import { emptyForm, openingOf, problemsOf } from "./dossier-form.ts";
import { retentionChoices } from "./retention.ts";

beforeEach(() => {
  chooseLanguage("vi");
});

test("everything wrong in the form is said at once, and an empty code is left to the system", () => {
  const form = emptyForm("2026-11-25");

  expect(problemsOf(form).map(({ id }) => id)).toEqual(["dossier-title"]);
  expect(problemsOf({ ...form, code: "TCCB" }).map(({ id }) => id)).toEqual(["dossier-title", "dossier-code"]);
  expect(problemsOf({ ...form, title: "Hồ sơ rà soát", code: "01.tccb" })).toEqual([]);
});

test("only what was filled in is sent", () => {
  const form = { ...emptyForm("2026-11-25"), title: "Hồ sơ rà soát" };

  expect(openingOf(form)).toEqual({ title: "Hồ sơ rà soát", retention: 10, openedOn: "2026-11-25" });
  expect(openingOf({ ...form, openedOn: "", code: "01.VP", retention: "permanent", note: "Theo danh mục" })).toEqual({
    title: "Hồ sơ rà soát",
    retention: "permanent",
    code: "01.VP",
    note: "Theo danh mục",
  });
});

test("a retention that is not among the usual ones can be kept", () => {
  expect(retentionChoices("25").at(-1)).toEqual({ value: "25", label: "25 năm" });
  expect(retentionChoices("20").filter(({ value }) => value === "20")).toHaveLength(1);
});
