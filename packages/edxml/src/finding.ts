import type { ProblemCode, ProblemParams } from "./edxml-problem.ts";
import type { NoteCode } from "./note.ts";

/**
 * `error`: the packet cannot be taken in, or the clerk should think of refusing it (02). `warning`: it can be taken in,
 * but somebody should look, or a stricter receiver would refuse it. `info`: good to know.
 */
export type Severity = "error" | "warning" | "info";

/** What the validator looks for beyond what reading notes. */
export type CheckCode =
  | "packet.prefix_missing"
  | "packet.text_too_long"
  | "packet.not_a_number"
  | "packet.date_form"
  | "packet.code_form"
  | "packet.other_agency"
  | "packet.receiver_repeated"
  | "packet.type_unknown"
  | "packet.priority_unknown"
  | "packet.steering_unknown"
  | "packet.due_before_issue"
  | "packet.reason_missing"
  | "packet.update_empty"
  | "packet.replacement_empty"
  | "packet.status_unknown"
  | "packet.no_pdf"
  | "packet.pdf_cut_off"
  | "packet.file_name_repeated";

export interface Finding {
  readonly severity: Severity;
  readonly code: ProblemCode | NoteCode | CheckCode;
  /** Element, line, limit, reason; never text of the packet. */
  readonly params: ProblemParams;
}
