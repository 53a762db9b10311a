/** A row of the standard's lists of document types (tên loại văn bản). */
export interface DocumentTypeRow {
  readonly code: number;
  readonly name: string;
}

/** List A: legal documents (văn bản quy phạm pháp luật). */
export const LEGAL_DOCUMENT_TYPES: readonly DocumentTypeRow[] = numbered([
  "Hiến pháp",
  "Luật",
  "Pháp lệnh",
  "Lệnh",
  "Nghị quyết",
  "Nghị quyết liên tịch",
  "Nghị định",
  "Quyết định",
  "Thông tư",
  "Thông tư liên tịch",
  "Chỉ thị của UBND",
  "Bộ luật",
  "VBQPPL của chính quyền đơn vị hành chính - kinh tế đặc biệt",
]);

/** List B: administrative documents (văn bản hành chính). */
export const ADMINISTRATIVE_DOCUMENT_TYPES: readonly DocumentTypeRow[] = numbered([
  "Nghị quyết (cá biệt)",
  "Quyết định (cá biệt)",
  "Chỉ thị",
  "Quy chế",
  "Quy định",
  "Thông cáo",
  "Thông báo",
  "Hướng dẫn",
  "Chương trình",
  "Kế hoạch",
  "Phương án",
  "Đề án",
  "Dự án",
  "Báo cáo",
  "Biên bản",
  "Tờ trình",
  "Hợp đồng",
  "Công văn",
  "Công điện",
  "Bản ghi nhớ",
  "Bản cam kết",
  "Bản thỏa thuận",
  "Giấy chứng nhận",
  "Giấy ủy quyền",
  "Giấy mời",
  "Giấy giới thiệu",
  "Giấy nghỉ phép",
  "Giấy đi đường",
  "Giấy biên nhận hồ sơ",
  "Phiếu gửi",
  "Phiếu chuyển",
  "Thư công",
]);

/** Công văn, which stands for every type the list lacks. */
export const OFFICIAL_LETTER_CODE = 18;

const BY_NAME: ReadonlyMap<string, DocumentTypeRow> = new Map(
  ADMINISTRATIVE_DOCUMENT_TYPES.map((row) => [fold(row.name), row]),
);

/**
 * The administrative type of this name, whatever its accents, capitals and remarks in brackets: "QUYẾT ĐỊNH",
 * "Bản thoả thuận". Senders number types differently, so a type is known by its name only.
 */
export function findDocumentType(typeName: string): DocumentTypeRow | undefined {
  return BY_NAME.get(fold(typeName));
}

const LEGAL_BY_NAME: ReadonlyMap<string, DocumentTypeRow> = new Map(
  LEGAL_DOCUMENT_TYPES.map((row) => [fold(row.name), row]),
);

/** The legal document of this name, told in the same way. */
export function findLegalDocumentType(typeName: string): DocumentTypeRow | undefined {
  return LEGAL_BY_NAME.get(fold(typeName));
}

/** The number to write into DocumentType/Type (list B, with TypeDetail 0); Công văn for names the list lacks. */
export function documentTypeCode(typeName: string): number {
  return findDocumentType(typeName)?.code ?? OFFICIAL_LETTER_CODE;
}

function numbered(names: readonly string[]): DocumentTypeRow[] {
  return names.map((name, index) => ({ code: index + 1, name }));
}

function fold(name: string): string {
  const bare = name
    .replaceAll(/\([^)]*\)/g, " ")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "");
  return bare.toLowerCase().replaceAll("đ", "d").replaceAll(/\s+/g, " ").trim();
}
