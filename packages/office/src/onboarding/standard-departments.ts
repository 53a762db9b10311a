/** The divisions of a commune where no model is chosen (NĐ 150/2025/NĐ-CP). */
export const STANDARD_DEPARTMENTS = [
  { name: "Lãnh đạo UBND", abbreviation: "LĐ" },
  { name: "Văn phòng HĐND và UBND", abbreviation: "VP" },
  { name: "Phòng Kinh tế", abbreviation: "KT" },
  { name: "Phòng Văn hoá - Xã hội", abbreviation: "VHXH" },
  { name: "Trung tâm Phục vụ hành chính công", abbreviation: "TTPVHCC" },
] as const;
