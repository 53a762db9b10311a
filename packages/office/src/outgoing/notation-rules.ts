import { DOCUMENT_TYPES, type DocumentTypeName } from "../document-type.ts";

/**
 * Notation (ký hiệu) of an administrative document: `BC-UBND` for one with a type name, `UBND-KT` (agency, drafting
 * unit) for a công văn or thư công, which have no abbreviation (NĐ 30/2020, Phụ lục I, phần I, mục II.3; Phụ lục III.I).
 */
export function notationOf(
  typeName: DocumentTypeName,
  officeAbbreviation: string,
  departmentAbbreviation: string,
): string {
  const type = DOCUMENT_TYPES.find(({ name }) => name === typeName);
  return type?.abbreviation
    ? `${type.abbreviation}-${officeAbbreviation}`
    : `${officeAbbreviation}-${departmentAbbreviation}`;
}

/** Whose abbreviation stands in the notation: the council's where one issues, else the agency's. */
export function issuerAbbreviation(
  office: { readonly abbreviation: string },
  { advisoryBody }: { readonly advisoryBody?: { readonly abbreviation: string } | undefined },
): string {
  return advisoryBody?.abbreviation ?? office.abbreviation;
}

/** The number as written: those below 10 take a leading zero (mục II.3.c). */
export function writtenNumber(number: number): string {
  return String(number).padStart(2, "0");
}

/** Số và ký hiệu: `05/BC-UBND`. */
export function referenceOf(number: number, notation: string): string {
  return `${writtenNumber(number)}/${notation}`;
}
