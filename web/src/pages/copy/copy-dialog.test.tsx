import { fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseLanguage } from "../../i18n/language.ts";
import { CopyDialog, type CopiedDocument } from "./copy-dialog.tsx";

const sent: unknown[] = [];
beforeEach(() => {
  chooseLanguage("vi");
  sent.length = 0;
  vi.stubGlobal("fetch", (_url: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)));
    return Promise.resolve(new Response("{}", { status: 201, headers: { "content-type": "application/json" } }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function open(document: Partial<CopiedDocument> = {}) {
  const asked = vi.fn();
  const files = [{ id: "fil_1", name: "57_BC-UBND.pdf", pages: 4 }] as unknown as CopiedDocument["files"];
  const copied: CopiedDocument = { from: "outgoing", id: "out_1", name: "57/BC-UBND", medium: "electronic", files };
  render(() => <CopyDialog open document={{ ...copied, ...document }} onClose={vi.fn()} onAsked={asked} />);
  return asked;
}
const radio = (name: RegExp): HTMLInputElement => screen.getByRole("radio", { name, hidden: true });

test("asks for a true copy on paper unless told otherwise", async () => {
  const asked = open();

  fireEvent.click(screen.getByText("Gửi đề nghị"));
  await vi.waitFor(() => {
    expect(asked).toHaveBeenCalled();
  });

  expect(sent).toEqual([
    {
      form: "saoY",
      to: "paper",
      copies: 1,
      recipients: [],
      source: { from: "outgoing", id: "out_1", fileId: "fil_1" },
    },
  ]);
});

test("cannot choose what article 25 does not know, and says why", () => {
  open();

  expect(radio(/Bản điện tử/u).disabled).toBe(true);
  expect(screen.getByText(/Điều 25/u)).toBeTruthy();

  fireEvent.click(radio(/Trích sao/u));

  expect(radio(/Bản điện tử/u).disabled).toBe(false);
});

test("from paper every form may become electronic", () => {
  open({ medium: "paper" });

  expect(radio(/Bản điện tử/u).disabled).toBe(false);
});

test("asks for the pages of an extract and sends nothing while they cannot be read", () => {
  open();
  fireEvent.click(radio(/Trích sao/u));

  fireEvent.input(screen.getByLabelText(/Trang cần trích/u), { target: { value: "một" } });
  fireEvent.click(screen.getByText("Gửi đề nghị"));

  expect(screen.getByText(/Ghi số trang/u)).toBeTruthy();
  expect(sent).toEqual([]);
});

test("a document of this office is an original: there is no copy of a copy of it", () => {
  open();

  expect(screen.queryByText("Sao lục")).toBeNull();
});

test("of a document that came in asks whether it is a true copy itself, of which only a sao lục is made", async () => {
  const asked = open({ from: "incoming", id: "in_1", medium: "paper" });

  fireEvent.click(screen.getByLabelText("Văn bản này là bản sao y"));
  expect(radio(/Sao lục/u).checked).toBe(true);
  fireEvent.click(screen.getByText("Gửi đề nghị"));
  await vi.waitFor(() => {
    expect(asked).toHaveBeenCalled();
  });

  expect(sent).toMatchObject([{ form: "saoLuc", source: { from: "incoming", isCopy: true } }]);
});
