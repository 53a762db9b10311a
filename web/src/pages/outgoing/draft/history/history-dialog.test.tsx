import { render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseLanguage } from "../../../../i18n/language.ts";
import type { DraftFields } from "../draft-fields.ts";
import { HistoryDialog } from "./history-dialog.tsx";

const draft = (text: string) =>
  ({
    typeName: "Công văn",
    subject: "Trích yếu",
    body: [{ kind: "paragraph", runs: [{ text }] }],
  }) as unknown as DraftFields;
const row = { n: 1, at: "2026-11-24T02:00:00.000Z", byName: "Quách Thị Uyển", words: 4, kind: "autosave" };

beforeEach(() => {
  chooseLanguage("vi");
  vi.stubGlobal("fetch", (url: string) => {
    const body = url.endsWith("/versions") ? { items: [row] } : { ...row, content: draft("Sơ tán 27 hộ") };
    return Promise.resolve(Response.json(body));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("the newest text kept stands beside the one that is being written, and both are named", async () => {
  const { container } = render(() => (
    <HistoryDialog open base="/api/outgoing/out_1" now={draft("Sơ tán 31 hộ")} colleagues={[]} onClose={vi.fn()} />
  ));

  await screen.findByText("31");

  const heads = container.ownerDocument.querySelectorAll(".version-heads b");
  expect([...heads].map((one) => one.textContent)).toEqual([expect.stringMatching(/^Bản lưu /), "Bản đang soạn"]);
});
