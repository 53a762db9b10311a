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

/** How near a name stands to what is typed: 0 one of its words begins so, 1 it stands inside, 2 it was found by something else. */
export function nearness(query: string, name: string): 0 | 1 | 2 {
  const [typed, folded] = [fold(query), fold(name)];
  if (` ${folded}`.includes(` ${typed}`)) return 0;
  return folded.includes(typed) ? 1 : 2;
}
