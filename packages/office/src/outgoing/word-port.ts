import type { LetterToCompose } from "./composer.ts";

/** A draft as a reader of Word files finds it, before it is checked against what a draft may hold. */
export interface FoundDraft {
  readonly typeName?: string;
  readonly authorityLine?: string;
  readonly warnings: readonly { readonly code: string; readonly count?: number; readonly text?: string }[];
  /** Every line of the file, taken over or not. */
  readonly lines: readonly string[];
}

/**
 * Reads and writes Word files. The converting function gives one made of the word package; the capability itself knows
 * no library for them.
 */
export interface WordConverter {
  /** @throws Refusal `reading.*` for what cannot be read */
  read(bytes: Uint8Array): Promise<FoundDraft>;
  /** Number and date stand in it once they are given. */
  write(letter: LetterToCompose & { readonly number?: string; readonly issuedOn?: string }): Promise<Uint8Array>;
}
