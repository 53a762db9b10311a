import { render, screen } from "@solidjs/testing-library";
import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import { expect, test } from "vitest";
import { OtherFormNotice } from "./other-form-notice.tsx";

function show(document: object, actions: string[] = ["attach"]): void {
  const detail = { document: { id: "in_1", state: "registered", files: [], ...document }, actions };
  const nothing = (): void => undefined;
  render(() => <OtherFormNotice detail={detail as unknown as IncomingDetail} onChanged={nothing} onJoined={nothing} />);
}

test("a document whose paper is on its way has the button that notes it, for who may", () => {
  show({ source: "exchange", otherForm: { state: "waiting" } });

  expect(screen.getByText("Bên gửi có gửi cả bản giấy")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Bản giấy đã đến" })).toBeTruthy();
});

test("others only see that it is on its way", () => {
  show({ source: "exchange", otherForm: { state: "waiting" } }, []);

  expect(screen.getByText("Bên gửi có gửi cả bản giấy")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a paper that waits for its copy says that nothing need be done", () => {
  show({ source: "paper", otherForm: { state: "waiting" } });

  expect(screen.getByText("Đang chờ bản điện tử")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a copy that was put with its paper leads there", () => {
  show({ source: "exchange", state: "void", joinedTo: { id: "in_2", arrivalNumber: 12 } });

  expect(screen.getByRole("link", { name: "Mở văn bản số đến 12" }).getAttribute("href")).toBe("/incoming/in_2");
});

test("where both are here nothing is said", () => {
  show({ source: "exchange", otherForm: { state: "came", cameOn: "2026-11-25" } });

  expect(document.body.textContent).toBe("");
});
