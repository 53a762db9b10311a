import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fold,
  foldedMatcher,
  foldedWords,
  hasControls,
  matchesFolded,
  nfc,
  searchable,
  stripControls,
} from "./text.ts";

describe("fold", () => {
  it.each([
    ["Uỷ ban nhân dân xã Lạc Thuỷ", "Ủy ban nhân dân xã Lạc Thủy"],
    ["phường Tân Hoà", "phường Tân Hòa"],
    ["HUỶ BỎ", "hủy bỏ"],
    ["Hoả tốc", "Hỏa tốc"],
  ])("reads both spellings alike: %s, %s", (newStyle, oldStyle) => {
    expect(fold(newStyle)).toBe(fold(oldStyle));
  });

  it("reads composed, decomposed and half-composed text alike", () => {
    const composed = "Điều chỉnh dự toán ngân sách quý ưỡn ẹo thuộc xã Chiềng Khoong";
    const halfComposed = "Đi\u00EA\u0300u ch\u1EC9nh";

    expect(fold(composed.normalize("NFD"))).toBe(fold(composed));
    expect(fold(halfComposed)).toBe("dieu chinh");
  });

  it("reads marks in either order alike, as Telex and Unicode tổ hợp keyboards give them", () => {
    expect(fold("Ma\u0323\u0302t")).toBe("mat");
    expect(fold("Ma\u0302\u0323t")).toBe("mat");
  });

  it.each(["Đ", "đ", "Ð", "ð"])("reads %s as d", (letter) => {
    expect(fold(`${letter}ất`)).toBe("dat");
  });

  it("makes punctuation and white space of every kind one space", () => {
    expect(fold("  V/v:\u00A0rà soát,\u2013 “báo cáo”…\n(lần 2) ")).toBe("v v ra soat bao cao lan 2");
  });

  it("drops invisible characters without parting the word", () => {
    expect(fold("thủ\u200B tục hành\u00ADchính\uFEFF")).toBe("thu tuc hanhchinh");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe("search", () => {
  const row = searchable(["412/SNV-CCVC", "Sở Nội vụ", undefined, "V/v rà soát đội ngũ công chức; Sở Nội vụ"]);

  it("keeps each word of a row once", () => {
    expect(row).toBe("412 snv ccvc so noi vu v ra soat doi ngu cong chuc");
  });

  it.each([
    "412/SNV-CCVC",
    "412 snv",
    "ccvc",
    "SO NOI",
    "cong chuc 412",
    "rà soat",
    "soá",
    "đội ngũ",
    "doi NGU",
    "",
    " / ",
  ])("finds the row by %j", (query) => {
    expect(matchesFolded(row, query)).toBe(true);
  });

  it.each(["413", "12", "noi bo", "oat", "412 thue"])("does not find it by %j", (query) => {
    expect(matchesFolded(row, query)).toBe(false);
  });

  it("finds every row by each of its own words", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        const text = searchable(parts);
        for (const word of foldedWords(parts.join(" "))) expect(foldedMatcher(word)(text)).toBe(true);
      }),
    );
  });
});

describe("single-line fields", () => {
  it("lose control characters and bidi overrides", () => {
    const dirty = "Báo cáo\u202Efdp.exe\u2066\u0000\u009F\uFEFF\uD800 quý";

    expect(hasControls(dirty)).toBe(true);
    expect(stripControls(dirty)).toBe("Báo cáofdp.exe quý");
  });

  it("keep a space where a line broke", () => {
    expect(stripControls("V/v rà soát\r\n\tđội ngũ")).toBe("V/v rà soát đội ngũ");
  });

  it("keep ordinary Vietnamese text as it is, composed or not", () => {
    const text = "Quyết định số 05/QĐ-UBND – “khoá” 𠀋";

    expect(hasControls(text)).toBe(false);
    expect(stripControls(text.normalize("NFD"))).toBe(text.normalize("NFD"));
  });

  it("never hold a control character afterwards", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(hasControls(stripControls(text))).toBe(false);
      }),
    );
  });
});

it("stores composed text", () => {
  expect(nfc("Lạc Thuỷ".normalize("NFD"))).toBe("Lạc Thuỷ");
});
