import type { BusinessView } from "@vanthu/office/outgoing/business-schema.ts";
import type { Delivery } from "@vanthu/office/outgoing/delivery-schema.ts";
import { describe, expect, test } from "vitest";
import { markOf } from "./delivery-mark.ts";

const AGENCY = "agy_01J00000000000000000000000" as Delivery["agencyId"];
const asked = { kind: "askBack", agencyIds: [AGENCY], at: "2026-11-25T02:00:00.000Z" } as BusinessView;
const answer = (code: string, receivedAt: string) =>
  ({ agencyId: AGENCY, statuses: [{ code, receivedAt }] }) as Delivery;

describe("what stands beside a receiver's state", () => {
  test("is that it was asked for the document until it agrees, and that it keeps it when it refuses", () => {
    expect(markOf({}, [asked], answer("03", "2026-11-25T03:00:00.000Z"))).toBe("Chờ trả lời lấy lại");
    expect(markOf({}, [asked], answer("16", "2026-11-25T03:00:00.000Z"))).toBe("Không đồng ý trả lại");
    expect(markOf({}, [asked], answer("15", "2026-11-25T03:00:00.000Z"))).toBeUndefined();
    expect(markOf({}, [asked], answer("16", "2026-11-25T01:00:00.000Z"))).toBe("Chờ trả lời lấy lại");
  });

  test("is that it was removed, whatever it was asked before; nothing for who was never asked", () => {
    const delivery = answer("01", "2026-11-25T03:00:00.000Z");

    expect(markOf({ removedReceivers: [{ agencyId: AGENCY, name: "Sở Nội vụ" }] }, [asked], delivery)).toBe(
      "Đã bỏ khỏi nơi nhận",
    );
    expect(markOf({}, [], delivery)).toBeUndefined();
  });
});
