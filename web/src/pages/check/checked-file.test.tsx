import { fireEvent, render, screen } from "@solidjs/testing-library";
import type { CheckedDocument } from "@vanthu/office/check/schema.ts";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { CheckedFile } from "./checked-file.tsx";
import { find } from "./compare-file.ts";

const ISSUED = "%PDF-1.7 issued";
const ANNEX = "%PDF-1.7 annex";
/** By `sha256sum`, so that the page's own hashing is compared with another's. */
const SHA256 = {
  issued: "f069e17b7b24634f9fa1525e6ccfeaeaf947af23c9ddd9c2a4ed12368beb7c45",
  annex: "13a02485bcbec0aa5fead9cc566b4ef1e76d29b672169caa94df67373a1e6563",
};

const DOCUMENT: CheckedDocument = {
  state: "issued",
  agency: "UBND xã Lạc Thuỷ",
  typeName: "Báo cáo",
  referenceNumber: "57/BC-UBND",
  issuedOn: "2026-11-25",
  signer: { name: "Bùi Xuân Thuỵ", position: "CHỦ TỊCH" },
  signatures: 2,
  files: [
    { role: "main", sha256: SHA256.issued },
    { role: "annex", sha256: SHA256.annex },
  ],
  sample: false,
};

beforeAll(() => {
  vi.stubGlobal("isSecureContext", true);
});

async function drop(text: string, document: CheckedDocument = DOCUMENT): Promise<void> {
  render(() => <CheckedFile document={document} />);
  const file = new File([text], "van-ban.pdf", { type: "application/pdf" });
  // jsdom's Blob has no arrayBuffer
  Object.assign(file, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });
  fireEvent.change(screen.getByLabelText(/Tệp PDF cần kiểm tra/u), { target: { files: [file] } });
  await screen.findByText("van-ban.pdf");
}

describe("a file dropped on the check page", () => {
  test("that is the issued one is told so", async () => {
    await drop(ISSUED);

    expect(screen.getByText("Đúng là tệp đã phát hành.")).toBeTruthy();
  });

  test("that differs by one letter is not the issued one", async () => {
    await drop(`${ISSUED} `);

    expect(screen.getByText("Không phải tệp đã phát hành.")).toBeTruthy();
    expect(screen.getByText(/có thể đã bị sửa/u)).toBeTruthy();
  });

  test("that is an annex is told which", async () => {
    await drop(ANNEX);

    expect(screen.getByText("Đúng là tệp phụ lục thứ 1 đã phát hành cùng văn bản.")).toBeTruthy();
  });

  test.each([
    ["recalled", "Đúng là tệp đã phát hành, nhưng văn bản đã bị thu hồi."],
    ["replaced", "Đúng là tệp đã phát hành, nhưng văn bản đã được thay thế."],
    ["void", "Tệp này mang số đã hủy. Không dùng tệp này."],
  ] as const)("of a document that is %s is never called good", async (state, sentence) => {
    await drop(ISSUED, { ...DOCUMENT, state });

    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByText("Đúng là tệp đã phát hành.")).toBeNull();
  });
});

test("an annex is not taken for the document", () => {
  expect(find(SHA256.annex, DOCUMENT.files)).toEqual({ is: "annex", number: 1 });
  expect(find(SHA256.issued, [])).toEqual({ is: "other" });
});
