import { fireEvent, render, screen } from "@solidjs/testing-library";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseLanguage } from "../../i18n/language.ts";
import { FinishDialog } from "./document-dialogs.tsx";

const sent: unknown[] = [];
beforeEach(() => {
  chooseLanguage("vi");
  sent.length = 0;
  vi.stubGlobal("fetch", (_url: string, { body }: RequestInit) => {
    sent.push(JSON.parse(String(body)));
    return Promise.resolve(new Response("{}", { status: 200, headers: { "content-type": "application/json" } }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const documentWith = (answers: readonly { id: string; referenceNumber: string }[]) =>
  ({ id: "in_1", answers }) as unknown as IncomingDetail["document"];

function open(answers: readonly { id: string; referenceNumber: string }[]) {
  const done = vi.fn();
  render(() => (
    <FinishDialog open detail={{ document: documentWith(answers) } as IncomingDetail} onClose={vi.fn()} onDone={done} />
  ));
  return done;
}

test("a task whose answer has its number is finished with that answer, without words", async () => {
  const done = open([{ id: "out_7", referenceNumber: "57/BC-UBND" }]);

  fireEvent.click(screen.getByText("Hoàn thành"));
  await vi.waitFor(() => {
    expect(done).toHaveBeenCalled();
  });

  expect(sent).toEqual([{ answerId: "out_7" }]);
});

test("words may be chosen instead, and then they are needed", async () => {
  const done = open([{ id: "out_7", referenceNumber: "57/BC-UBND" }]);

  fireEvent.click(screen.getByLabelText("Kết quả ghi bằng lời"));
  fireEvent.click(screen.getByText("Hoàn thành"));
  expect(sent).toEqual([]);
  fireEvent.input(screen.getByRole("textbox", { hidden: true }), { target: { value: "Đã rà soát xong." } });
  fireEvent.click(screen.getByText("Hoàn thành"));
  await vi.waitFor(() => {
    expect(done).toHaveBeenCalled();
  });

  expect(sent).toEqual([{ result: "Đã rà soát xong." }]);
});

test("without an answer only words are asked for", () => {
  open([]);

  expect(screen.queryByRole("radio", { hidden: true })).toBeNull();
});
