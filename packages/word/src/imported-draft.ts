import type { AppendixInput, BodyBlock, EnclosureInput } from "@vanthu/letter/letter-input.ts";

/** What a person should know of an import; the screens have the sentences. */
export interface ImportWarning {
  readonly code:
    /** Heading of the page (quốc hiệu, agency, number, date): the layout writes it itself. `text`: what stood there. */
    | "head_left_out"
    /** Block of signatures: it follows from the signer chosen. */
    | "signature_left_out"
    /** Nothing in the file said which of the 29 types it is. */
    | "type_unknown"
    | "images_left_out"
    | "notes_left_out"
    /** Merged cells stand apart now, their text in the first of them. */
    | "cells_parted"
    /** A table was too wide or too long, or a cell too full. */
    | "table_changed"
    /** Lists that Word numbered by itself are counted anew. */
    | "lists_counted"
    /** More than a draft holds: the rest is missing. */
    | "cut";
  readonly count?: number;
  readonly text?: string;
}

/** A draft as a Word file gives it. What it did not say is absent. */
export interface ImportedDraft {
  readonly typeName?: string;
  readonly subject?: string;
  readonly addressees?: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly recipientLines?: readonly string[];
  /** Thẩm quyền ban hành of a resolution or decision. */
  readonly authorityLine?: string;
  readonly enclosure?: EnclosureInput;
  readonly appendices?: readonly AppendixInput[];
  readonly warnings: readonly ImportWarning[];
  /** Every line of the file, taken over or not: what is looked through for words of secrecy. */
  readonly lines: readonly string[];
}
