import type { LayoutReport } from "./schema.ts";

/**
 * Judges the layout of a PDF or Word file somebody else made.
 * @throws Refusal `pdf.*`, `reading.*` for what cannot be read
 */
export type LayoutChecker = (bytes: Uint8Array) => Promise<LayoutReport>;
