/** The 29 types and the abbreviations of their notation; công văn and thư công have none (Đ.7; Phụ lục III, I). */
export const TYPES: readonly (readonly [name: string, abbreviation: string | undefined])[] = [
  ["Nghị quyết", "NQ"],
  ["Quyết định", "QĐ"],
  ["Chỉ thị", "CT"],
  ["Quy chế", "QC"],
  ["Quy định", "QyĐ"],
  ["Thông cáo", "TC"],
  ["Thông báo", "TB"],
  ["Hướng dẫn", "HD"],
  ["Chương trình", "CTr"],
  ["Kế hoạch", "KH"],
  ["Phương án", "PA"],
  ["Đề án", "ĐA"],
  ["Dự án", "DA"],
  ["Báo cáo", "BC"],
  ["Biên bản", "BB"],
  ["Tờ trình", "TTr"],
  ["Hợp đồng", "HĐ"],
  ["Công văn", undefined],
  ["Công điện", "CĐ"],
  ["Bản ghi nhớ", "BGN"],
  ["Bản thỏa thuận", "BTT"],
  ["Giấy ủy quyền", "GUQ"],
  ["Giấy mời", "GM"],
  ["Giấy giới thiệu", "GGT"],
  ["Giấy nghỉ phép", "GNP"],
  ["Phiếu gửi", "PG"],
  ["Phiếu chuyển", "PC"],
  ["Phiếu báo", "PB"],
  ["Thư công", undefined],
];

/** Copies have a series of their own (Phụ lục III, I). */
export const COPY_ABBREVIATIONS: readonly string[] = ["SY", "TrS", "SL"];

export const LETTER_TYPE = "Công văn";

/** Forms whose title stands alone or whose subject is part of their text. */
const WITHOUT_SUBJECT = new Set([
  "Giấy nghỉ phép",
  "Giấy giới thiệu",
  "Phiếu gửi",
  "Phiếu chuyển",
  "Phiếu báo",
  "Hợp đồng",
  "Thư công",
  "Giấy ủy quyền",
]);

export function needsSubject(typeName: string): boolean {
  return !WITHOUT_SUBJECT.has(typeName);
}

export function abbreviationOf(typeName: string): string | undefined {
  return TYPES.find(([name]) => name === typeName)?.[1];
}
