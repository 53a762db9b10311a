import type { ProblemParams } from "./edxml-problem.ts";

export type NoteCode =
  | "packet.element_missing"
  | "packet.element_repeated"
  | "packet.element_unknown"
  | "packet.value_unreadable"
  | "packet.signature_not_checked"
  | "packet.attachment_missing"
  | "packet.attachment_unlisted"
  | "packet.attachment_damaged";

/** Something odd in a packet that could be read all the same. */
export interface Note {
  readonly code: NoteCode;
  readonly params: ProblemParams;
  /** True when the clerk should consider refusing the document (từ chối tiếp nhận, status 02). */
  readonly suggestsRefusal: boolean;
}
