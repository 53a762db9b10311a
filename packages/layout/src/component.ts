/** Components of a document in the order in which a page shows them (NĐ 30/2020 Phụ lục I, IV). */
export const COMPONENTS = [
  "page",
  "font",
  "urgency",
  "nation",
  "issuer",
  "number",
  "date",
  "title",
  "addressee",
  "basis",
  "structure",
  "body",
  "signature",
  "recipients",
  "pageNumber",
  "appendix",
  "capitals",
] as const;

export type Component = (typeof COMPONENTS)[number];
