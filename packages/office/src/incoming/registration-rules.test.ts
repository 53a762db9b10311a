import { describe, expect, test } from "vitest";
import { mend, refuse, register, requireIssuedBy, rowEntry } from "./registration-rules.ts";
import { aDocument } from "./test-document.ts";

const AT = "2026-11-25T02:00:00.000Z";

describe("registering", () => {
  test("gives the document number, day and year of one clock reading, and who entered it", () => {
    const taken = { number: 12, on: "2026-11-25", year: 2026, at: AT };

    expect(register(aDocument({ arrivedOn: "2026-11-24" }), taken, "Bùi Thị Nguyền")).toMatchObject({
      state: "registered",
      arrivalNumber: 12,
      arrivalYear: 2026,
      arrivedOn: "2026-11-25",
      registeredByName: "Bùi Thị Nguyền",
    });
  });

  test("refuses a document dated after today", () => {
    expect(() => {
      requireIssuedBy("2026-11-26", "2026-11-25");
    }).toThrow("incoming.issued_later");
    expect(() => {
      requireIssuedBy("2026-11-25", "2026-11-25");
    }).not.toThrow();
  });

  test("takes over what the clerk mended, and nothing else of the form", () => {
    const form = { subject: "Về việc khác", note: undefined, acknowledgeDuplicate: true };

    const mended = mend(aDocument({ note: "Bản giấy đến sau" }), form);

    expect(mended).toEqual(aDocument({ subject: "Về việc khác", note: "Bản giấy đến sau" }));
  });

  test("fills the row of the book", () => {
    const document = aDocument({ signer: { fullName: "Hoàng Văn Thuỷ" }, recipient: "Phòng Kinh tế" });

    expect(rowEntry(document)).toMatchObject({
      referenceNumber: "412/SNV-CCVC",
      signer: "Hoàng Văn Thuỷ",
      recipients: "Phòng Kinh tế",
      note: "",
    });
  });
});

describe("returning to the sender", () => {
  test("is for what has arrived and is not in the register yet", () => {
    expect(refuse(aDocument(), "Không đúng nơi nhận", "Bùi Thị Nguyền", AT)).toMatchObject({
      state: "refused",
      refusal: { reason: "Không đúng nơi nhận", byName: "Bùi Thị Nguyền", at: AT },
    });
    expect(() => refuse(aDocument({ state: "registered", arrivalNumber: 3 }), "Muộn", "x", AT)).toThrow(
      "incoming.already_registered",
    );
  });
});
