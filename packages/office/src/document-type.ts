/**
 * DocumentType (tên loại văn bản hành chính): the 29 types of NĐ 30/2020 Điều 7 with the abbreviation that stands in
 * the notation (Phụ lục III.I). Công văn and thư công have none.
 */
export const DOCUMENT_TYPES = [
  { name: "Nghị quyết", abbreviation: "NQ" },
  { name: "Quyết định", abbreviation: "QĐ" },
  { name: "Chỉ thị", abbreviation: "CT" },
  { name: "Quy chế", abbreviation: "QC" },
  { name: "Quy định", abbreviation: "QyĐ" },
  { name: "Thông cáo", abbreviation: "TC" },
  { name: "Thông báo", abbreviation: "TB" },
  { name: "Hướng dẫn", abbreviation: "HD" },
  { name: "Chương trình", abbreviation: "CTr" },
  { name: "Kế hoạch", abbreviation: "KH" },
  { name: "Phương án", abbreviation: "PA" },
  { name: "Đề án", abbreviation: "ĐA" },
  { name: "Dự án", abbreviation: "DA" },
  { name: "Báo cáo", abbreviation: "BC" },
  { name: "Biên bản", abbreviation: "BB" },
  { name: "Tờ trình", abbreviation: "TTr" },
  { name: "Hợp đồng", abbreviation: "HĐ" },
  { name: "Công văn", abbreviation: "" },
  { name: "Công điện", abbreviation: "CĐ" },
  { name: "Bản ghi nhớ", abbreviation: "BGN" },
  { name: "Bản thỏa thuận", abbreviation: "BTT" },
  { name: "Giấy ủy quyền", abbreviation: "GUQ" },
  { name: "Giấy mời", abbreviation: "GM" },
  { name: "Giấy giới thiệu", abbreviation: "GGT" },
  { name: "Giấy nghỉ phép", abbreviation: "GNP" },
  { name: "Phiếu gửi", abbreviation: "PG" },
  { name: "Phiếu chuyển", abbreviation: "PC" },
  { name: "Phiếu báo", abbreviation: "PB" },
  { name: "Thư công", abbreviation: "" },
] as const;

export type DocumentTypeName = (typeof DOCUMENT_TYPES)[number]["name"];

export const DOCUMENT_TYPE_NAMES = DOCUMENT_TYPES.map(({ name }) => name);
