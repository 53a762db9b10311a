import { expect, test } from "vitest";
import { AgencyId } from "../organisation/schema.ts";
import { NamedGroupId } from "../recipient/schema.ts";
import * as v from "valibot";
import { printedRecipients } from "./recipient-rules.ts";

const receiver = (name: string) => ({ agencyId: v.parse(AgencyId, `agy_${"0".repeat(26)}`), name });

test("a receiver that nothing in the letter names is added to Nơi nhận", () => {
  const printed = printedRecipients({
    addressees: ["Sở Nội vụ tỉnh Phú Thọ"],
    recipientLines: ["Chủ tịch, các PCT UBND xã"],
    receivers: [receiver("Sở Nội vụ tỉnh Phú Thọ"), receiver("UBND xã Cao Phong")],
  });

  expect(printed).toEqual(["Chủ tịch, các PCT UBND xã", "UBND xã Cao Phong"]);
});

test("one that a line names, however it is spelled or continued, is not named twice", () => {
  const printed = printedRecipients({
    addressees: [],
    recipientLines: ["Uỷ ban nhân dân tỉnh (để báo cáo)", "UBND xã Lạc Thuỷ (phối hợp)"],
    receivers: [receiver("UBND xã Lạc Thủy")],
  });

  expect(printed).toEqual(["Uỷ ban nhân dân tỉnh (để báo cáo)", "UBND xã Lạc Thuỷ (phối hợp)"]);
});

test("a guest whom the invitation names is not named again", () => {
  const invitation = { kind: "invitation", sender: "", event: "", chair: "", time: "", place: "" } as const;
  const printed = printedRecipients({
    addressees: [],
    recipientLines: [],
    receivers: [receiver("UBND xã Cao Phong"), receiver("Sở Nội vụ")],
    form: { ...invitation, guests: ["Đại diện UBND xã Cao Phong"] },
  });

  expect(printed).toEqual(["Sở Nội vụ"]);
});

test("a group chosen as a whole is named by its name or the usual phrase, unless a line names it already", () => {
  const receiverGroups = [
    { id: "communes-of-province" as const },
    { id: "departments-of-province" as const },
    { id: v.parse(NamedGroupId, `grp_${"0".repeat(26)}`), name: "Các trường học trên địa bàn" },
  ];
  const printed = printedRecipients({
    addressees: ["Các sở, ban, ngành tỉnh"],
    recipientLines: ["Lưu trữ lịch sử tỉnh"],
    receivers: [receiver("UBND xã Cao Phong")],
    receiverGroups,
  });

  expect(printed).toEqual([
    "Lưu trữ lịch sử tỉnh",
    "UBND các xã, phường, đặc khu trên địa bàn tỉnh",
    "Các trường học trên địa bàn",
    "UBND xã Cao Phong",
  ]);
});
