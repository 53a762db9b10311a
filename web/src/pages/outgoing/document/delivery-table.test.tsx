import { fireEvent, render, screen, within } from "@solidjs/testing-library";
import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import { describe, expect, test } from "vitest";
import { DeliveryTable } from "./delivery-table.tsx";

function aDelivery(name: string, given: Partial<Delivery>): Delivery {
  return {
    documentId: "out_1",
    agencyId: `agy_${name}` as Delivery["agencyId"],
    agencyName: name,
    state: "sent",
    statuses: [],
    attempts: 0,
    queuedAt: "2026-11-25T02:00:00Z",
    ...given,
  };
}

const reported = (name: string, code: string): Delivery => aDelivery(name, { state: "reported", shownCode: code });

function show(deliveries: Delivery[]) {
  const resent: string[] = [];
  render(() => (
    <DeliveryTable
      documentId="out_1"
      deliveries={deliveries}
      mayResend
      onResend={(delivery) => {
        resent.push(delivery.agencyName);
        return Promise.resolve();
      }}
    />
  ));
  const row = (name: string): HTMLElement => screen.getByText(name).closest("tr") ?? document.body;
  return { resent, row };
}

describe("the receivers of a document", () => {
  test("each say their state in a word beside the dots", () => {
    const { row } = show([reported("Sở Nội vụ", "06"), reported("UBND xã A", "02"), aDelivery("UBND xã B", {})]);

    expect(within(row("Sở Nội vụ")).getByText("Hoàn thành")).toBeTruthy();
    expect(within(row("Sở Nội vụ")).getByRole("img").getAttribute("aria-label")).toContain("5");
    expect(within(row("UBND xã A")).getByText("Từ chối")).toBeTruthy();
    expect(within(row("UBND xã B")).getByText("Đã gửi")).toBeTruthy();
  });

  test("on paper have no dots", () => {
    const { row } = show([aDelivery("Trường THCS", { state: "paper" })]);

    expect(within(row("Trường THCS")).queryByRole("img")).toBeNull();
  });

  test("on paper for want of a connection say so, and may be sent again", () => {
    const { resent, row } = show([
      aDelivery("Trường THCS", { state: "paper" }),
      aDelivery("Sở Y tế", { state: "paper", failure: "exchange.axis_missing" }),
    ]);

    expect(within(row("Trường THCS")).queryByRole("button")).toBeNull();
    expect(within(row("Sở Y tế")).getByText(/chưa kết nối trục/u)).toBeTruthy();
    fireEvent.click(within(row("Sở Y tế")).getByRole("button", { name: /Gửi lại/u }));
    expect(resent).toEqual(["Sở Y tế"]);
  });

  test("that refused or failed are found by one press", () => {
    show([reported("Sở Nội vụ", "06"), reported("UBND xã A", "02"), aDelivery("UBND xã B", { state: "failed" })]);

    fireEvent.click(screen.getByRole("button", { name: "Cần xem 2" }));

    expect(screen.queryByText("Sở Nội vụ")).toBeNull();
    expect(screen.getByText("UBND xã B")).toBeTruthy();
  });

  test("are sent to again only where it was refused or failed", () => {
    const { resent, row } = show([
      reported("Sở Nội vụ", "03"),
      reported("UBND xã A", "02"),
      aDelivery("UBND xã B", { state: "failed", attempts: 3 }),
    ]);

    expect(within(row("Sở Nội vụ")).queryByRole("button", { name: /Gửi lại/u })).toBeNull();
    fireEvent.click(within(row("UBND xã A")).getByRole("button", { name: /Gửi lại/u }));
    fireEvent.click(within(row("UBND xã B")).getByRole("button", { name: /Gửi lại/u }));

    expect(resent).toEqual(["UBND xã A", "UBND xã B"]);
  });

  test("with an unknown status code still show it", () => {
    const { row } = show([reported("Sở X", "17")]);

    expect(within(row("Sở X")).getByText("Đã báo trạng thái 17")).toBeTruthy();
  });
});
