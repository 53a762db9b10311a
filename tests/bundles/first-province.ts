import type { FirstProvince } from "@vanthu/office/onboarding/first-province.ts";

/** As docs/operate.md writes it into a file. */
export const FIRST_PROVINCE: FirstProvince = {
  handle: "tinhmau",
  name: "UBND tỉnh Mẫu",
  heading: ["ỦY BAN NHÂN DÂN", "TỈNH MẪU"],
  place: "Mẫu",
  provinceGso: "25",
  code: "H99",
  from: "2025-07-01",
  administrator: { userName: "quantri", fullName: "Nguyễn Văn Mẫu", position: "Quản trị hệ thống" },
};
