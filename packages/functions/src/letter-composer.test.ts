import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { DOCUMENT_TYPE_NAMES } from "@vanthu/office/document-type.ts";
import { letterOf } from "@vanthu/office/outgoing/composer.ts";
import { notationOf } from "@vanthu/office/outgoing/notation-rules.ts";
import type { OutgoingDocument } from "@vanthu/office/outgoing/schema.ts";
import { beginDraft } from "@vanthu/office/outgoing/template.ts";
import type { Office } from "@vanthu/office/tenant/schema.ts";
import { describe, expect, test } from "vitest";
import { letterComposer } from "./letter-composer.ts";

const fonts = loadFonts();
const composer = letterComposer(() => fonts);
const at = new Date("2026-11-25T02:00:00Z");

const office = {
  name: "UBND xã Lạc Thuỷ",
  heading: ["ỦY BAN NHÂN DÂN", "XÃ LẠC THUỶ"],
  superiorHeading: "UBND TỈNH PHÚ THỌ",
  place: "Lạc Thuỷ",
  abbreviation: "UBND",
  collective: true,
  collectiveName: "ỦY BAN NHÂN DÂN",
  headTitle: "CHỦ TỊCH",
  sample: false,
} as Office;

const aDocument = (typeName: OutgoingDocument["typeName"], change: Partial<OutgoingDocument> = {}) =>
  ({
    id: "out_1",
    ...beginDraft(typeName, office, "Kiện toàn tổ chức"),
    typeName,
    urgency: "normal",
    addressees: typeName === "Công văn" ? ["Sở Nội vụ"] : [],
    receivers: [],
    recipientLines: [],
    authority: ["TM. ỦY BAN NHÂN DÂN"],
    signerPosition: "CHỦ TỊCH",
    signerName: "Bùi Xuân Thuỵ",
    departmentAbbreviation: "VP",
    notation: notationOf(typeName, "UBND", "VP"),
    ...change,
  }) as OutgoingDocument;

const composed = (document: OutgoingDocument) => composer.compose(letterOf(document, office, { at, preview: false }));

describe("what the office composes", () => {
  test.each(DOCUMENT_TYPE_NAMES)("a fresh %s can be laid out as it begins", async (typeName) => {
    const { text, number, date } = await composed(aDocument(typeName));

    expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(text).toContain("./.");
    expect(number).toBeDefined();
    expect(date === undefined).toBe(typeName === "Biên bản");
  });

  test("a council stands under the office, and who signs for it bears both titles", async () => {
    const advisoryBody = { name: "BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ", abbreviation: "BCĐ", title: "TRƯỞNG BAN" };
    const { text } = await composed(
      aDocument("Thông báo", { advisoryBody, authority: ["TM. BAN CHỈ ĐẠO"], signerPosition: "Chủ tịch" }),
    );

    expect(text).toMatch(/UBND XÃ LẠC THUỶ\nBAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ\n/u);
    expect(text).toMatch(/TM\. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nCHỦ TỊCH UBND XÃ LẠC THUỶ\nBùi Xuân Thuỵ/u);
  });

  test("the address stands on the letter where the office wants it so", async () => {
    const letter = letterOf(
      aDocument("Công văn"),
      { ...office, address: "Thôn Trung", addressOnLetters: true },
      {
        at,
        preview: false,
      },
    );

    expect(letter.address).toEqual(["Địa chỉ: Thôn Trung"]);
    expect(letterOf(aDocument("Công văn"), office, { at, preview: false }).address).toEqual([]);
  });

  test("places of a form that nobody filled are warned of", async () => {
    const { warnings } = await composed(aDocument("Giấy mời"));

    expect(warnings).toContainEqual({ code: "letter.field_open", params: { fields: 5 } });
  });
});
