/** The types that bear no type name (NĐ 30 Phụ lục I, II.5.b): their subject is written after "V/v". */
const WITHOUT_NAME: readonly string[] = ["Công văn", "Thư công"];

/** Trích yếu as drafts hold it: without the "V/v" that print adds. */
export function bareSubject(subject: string): string {
  return subject.replace(/^v\/v\s+/iu, "");
}

/** Trích yếu as registers and packets say it: "V/v …" for a công văn, as it stands for all else. */
export function formalSubject({ typeName, subject }: { readonly typeName: string; readonly subject: string }): string {
  return WITHOUT_NAME.includes(typeName) ? `V/v ${bareSubject(subject)}` : subject;
}
