import { expect, test } from "vitest";
import { agencyIdOfAxis, bodyOf, levelOf, provinceGsoOf } from "./axis-agency-rules.ts";
import { agencyOfAxis, mergeAxis, mergeEntered } from "./axis-merge-rules.ts";
import { exchangeCode, isElectronic, nameOn } from "./rules.ts";
import type { Agency } from "./schema.ts";

const TODAY = "2026-11-25";
const listed = (part: object = {}) => ({ id: "7", code: "H56.901", name: "UBND xã Mẫu Thượng", ...part });
const told = (part: object = {}) => agencyOfAxis("vxp", listed(part), "UBND tỉnh Thanh Hóa") as Agency;

test.each([
  ["Đảng ủy xã Mẫu Thượng", "A56.901", "party", "central", "00"],
  ["Ủy ban MTTQ Việt Nam xã Mẫu Thượng", "I01.56.1", "front", "central", "00"],
  ["Liên đoàn Lao động tỉnh Thanh Hóa", "I02.38", "union", "central", "00"],
  ["Công an xã Mẫu Thượng", "H56.901.2", "police", "commune", "38"],
  ["Ban Chỉ huy quân sự xã Mẫu Thượng", "H56.901.3", "military", "commune", "38"],
  ["Công ty Cấp nước Lạng Sơn", "H37.DN.001", "enterprise", "province", "20"],
  ["Một doanh nghiệp", "0100109106", "enterprise", "central", "00"],
  ["Sở Nội vụ", "H56.13", "department", "province", "38"],
  ["HĐND xã Mẫu Thượng", "K56.901", "council", "commune", "38"],
  ["Ủy ban nhân dân phường Mẫu Hạ", "000.12.31.H53", "committee", "commune", "80"],
  ["UBND tỉnh Hòa Bình", "H28", "committee", "province", "25"],
  ["Phần mềm thử", "vxp.saas.03", "other", "central", "00"],
])("%s with %s is known as %s of level %s in %s", (name, code, body, level, province) => {
  expect([bodyOf(name, code), levelOf(name, code), provinceGsoOf(code)]).toEqual([body, level, province]);
});

test("two offices that choose the same agency of an axis mean one id; two axes do not mix", () => {
  expect(agencyIdOfAxis("vxp", "7")).toBe(agencyIdOfAxis("vxp", "7"));
  expect(new Set([agencyIdOfAxis("vxp", "7"), agencyIdOfAxis("lgsp", "7"), agencyIdOfAxis("vxp", "8")]).size).toBe(3);
});

test("what has no name or a code no packet could bear is left out, however the axis lists it", () => {
  expect(agencyOfAxis("vxp", listed({ name: " \u200b " }), undefined)).toBeUndefined();
  expect(agencyOfAxis("vxp", listed({ code: "H56/901" }), undefined)).toBeUndefined();
  expect(told({ formerCode: "null-" }).codes.map(({ code }) => code)).toEqual(["H56.901"]);
});

test("the same said twice changes nothing", () => {
  const first = mergeAxis(told(), told({ name: "UBND phường Mẫu Thượng" }), TODAY);

  expect(mergeAxis(told(), told(), TODAY)).toEqual(told());
  expect(mergeAxis(first, told({ name: "UBND phường Mẫu Thượng" }), "2026-11-26")).toBe(first);
});

test("a new name or code begins on the day it is told; the former ones stay for the documents of their time", () => {
  const changed = mergeAxis(told(), told({ name: "UBND phường Mẫu Thượng", code: "H56.77" }), TODAY);

  expect([nameOn(changed, TODAY).name, nameOn(changed, "2026-11-24").name]).toEqual([
    "UBND phường Mẫu Thượng",
    "UBND xã Mẫu Thượng",
  ]);
  expect([exchangeCode(changed, TODAY), exchangeCode(changed, "2026-11-24")]).toEqual(["H56.77", "H56.901"]);
});

test("what an axis closes stays with its codes ended and is written to on paper; listed again it is reached again", () => {
  const closed = mergeAxis(told(), undefined, TODAY);

  expect([isElectronic(closed), exchangeCode(closed, TODAY), closed.codes[0]?.to]).toEqual([
    false,
    undefined,
    "2026-11-24",
  ]);
  expect(mergeAxis(closed, undefined, "2026-11-26")).toBe(closed);
  const again = mergeAxis(closed, told(), "2026-12-01");
  expect([isElectronic(again), exchangeCode(again, "2026-12-01")]).toEqual([true, "H56.901"]);
});

test("an agency a province entered keeps its names and gets the code it is reached by; one that works here stays as it is", () => {
  const entered: Agency = {
    ...told(),
    names: [{ name: "UBND xã Mẫu-Thượng", from: "2025-07-01" }],
    codes: [],
    axis: undefined,
  };
  const { tenantId } = { tenantId: "01J00000000000000000000000" as Agency["tenantId"] };

  expect(mergeEntered(entered, told(), TODAY)).toMatchObject({
    names: entered.names,
    axis: "vxp",
    codes: [{ code: "H56.901" }],
  });
  expect(mergeEntered({ ...entered, tenantId }, told(), TODAY)).toEqual({ ...entered, tenantId });
});

test("where an axis knows agencies by code, the former code tells that one was given a new one", () => {
  const renumbered = mergeEntered(told(), told({ code: "H56.77", formerCode: "H56.901" }), TODAY);

  expect([exchangeCode(renumbered, TODAY), exchangeCode(renumbered, "2026-11-24")]).toEqual(["H56.77", "H56.901"]);
});
