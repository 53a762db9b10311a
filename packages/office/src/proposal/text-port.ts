/**
 * Reads the text of a PDF or Word file somebody else made, as far as a worker may spend time on it; `code` says why it cannot
 * be read: `pdf.*`, `reading.*`.
 */
export type TextReader = (
  bytes: Uint8Array,
) => Promise<{ readonly paragraphs: readonly string[] } | { readonly code: string }>;
