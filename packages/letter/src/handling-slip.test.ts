import { beforeAll, describe, expect, test } from "vitest";
import { handlingSlip } from "./handling-slip.ts";
import type { HandlingSlipInput } from "./handling-slip-input.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { loadFonts } from "./load-fonts.ts";
import { pageText } from "./test-pdf.ts";

let fonts: LetterFonts;
beforeAll(async () => {
  fonts = await loadFonts(undefined);
});

function aSlip(change: Partial<HandlingSlipInput> = {}): HandlingSlipInput {
  return {
    superior: "UBND TỈNH LAM SƠN",
    issuer: ["ỦY BAN NHÂN DÂN", "XÃ YÊN THỊNH"],
    place: "Yên Thịnh",
    madeOn: "2026-11-25",
    document: {
      typeName: "Công văn",
      referenceNumber: "3127/UBND-NNMT",
      issuedOn: "2026-11-24",
      issuer: "UBND tỉnh Lam Sơn",
      subject: "Triển khai các biện pháp ứng phó mưa lũ",
      urgency: "express",
    },
    arrivalNumber: 1482,
    arrivedOn: "2026-11-25",
    leaders: [],
    units: [],
    handlers: [],
    printedBy: "Lê Hồng Nhung",
    sample: false,
    composedAt: new Date("2026-11-25T02:00:00Z"),
    documentKey: "slip#in_1",
    ...change,
  };
}

describe("phiếu giải quyết văn bản đến", () => {
  test("says of the document what the form asks, and leaves dots where nobody wrote yet", async () => {
    const text = pageText(await handlingSlip(aSlip(), fonts), 1);

    expect(text).toContain("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN");
    expect(text.replaceAll(/\s+/g, " ")).toContain("Công văn số 3127/UBND-NNMT ngày 24/11/2026 của UBND tỉnh Lam Sơn");
    expect(text).toContain("số đến: 1482");
    expect(text).toContain("1. Ý kiến của lãnh đạo cơ quan, tổ chức");
    expect(text).toContain("2. Ý kiến của lãnh đạo đơn vị");
    expect(text).toContain("3. Ý kiến đề xuất của người giải quyết");
    expect(text).toContain("………");
  });

  test("names who leads, who takes part, each deadline, and who said so when", async () => {
    const leaders: HandlingSlipInput["leaders"] = [
      {
        text: "Giao Phòng Kinh tế chủ trì.",
        byName: "Trần Văn Khải",
        byPosition: "Chủ tịch UBND xã",
        on: "2026-11-25",
        shares: [
          { role: "lead", name: "Phòng Kinh tế (Hoàng Văn Lợi)", dueAt: "2026-11-25T17:00" },
          { role: "coordinating", name: "Công an xã (Tạ Quang Huy)", dueOn: "2026-11-27" },
        ],
      },
    ];
    const text = pageText(await handlingSlip(aSlip({ leaders }), fonts), 1).replaceAll(/\s+/g, " ");

    expect(text).toContain("chủ trì: Phòng Kinh tế (Hoàng Văn Lợi)");
    expect(text).toContain("phối hợp: Công an xã (Tạ Quang Huy)");
    expect(text).toContain("Phòng Kinh tế (Hoàng Văn Lợi): 17 giờ 00 ngày 25/11/2026");
    expect(text).toContain("Công an xã (Tạ Quang Huy): 27/11/2026");
    expect(text).toContain("Ngày cho ý kiến: 25/11/2026");
    expect(text).toContain("Trần Văn Khải, Chủ tịch UBND xã");
  });
});
