/** Folds text for search without accents: NFC, lower case, marks stripped, đ as d, spaces single. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/gu, "d").replace(/\s+/gu, " ").trim();
}

/** Whether every word of the query stands somewhere in the text, accents aside. */
export function found(query: string, text: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(" ")
    .every((word) => folded.includes(word));
}
