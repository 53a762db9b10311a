import { render, screen } from "@solidjs/testing-library";
import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { beforeEach, expect, test } from "vitest";
import { chooseLanguage } from "../../../i18n/language.ts";
import { AnnexMarks } from "./annex-marks.tsx";

type Document = OutgoingDetail["document"];

beforeEach(() => {
  chooseLanguage("vi");
});

function show(given: Partial<Record<keyof Document, unknown>>): void {
  const annexes = [
    { id: "fil_1", name: "bang.xlsx", contentType: "application/zip" },
    { id: "fil_2", name: "phu-luc.pdf", contentType: "application/pdf" },
  ];
  render(() => <AnnexMarks document={{ medium: "electronic", annexes, ...given } as unknown as Document} />);
}

test("before the sealing only what cannot bear a signature is named", () => {
  show({});

  expect(screen.getByText(/bang\.xlsx/u).textContent).toContain("PDF");
  expect(screen.queryByText(/phu-luc\.pdf/u)).toBeNull();
});

test("afterwards how many bear it is said, and which does not and why", () => {
  show({
    annexMarks: [
      { fileId: "fil_1", state: "notPdf" },
      { fileId: "fil_2", state: "signed" },
    ],
  });

  expect(screen.getByText("Cơ quan đã ký số 1 tệp kèm theo.")).toBeTruthy();
  expect(screen.getByText(/bang\.xlsx không phải PDF/u)).toBeTruthy();
});

test("a paper document says nothing of it", () => {
  show({ medium: "paper" });

  expect(screen.queryByText(/bang\.xlsx/u)).toBeNull();
});
