import type { Cx } from "@vanthu/platform/context.ts";
import type { CivilDate } from "@vanthu/platform/office-time.ts";

/**
 * DatedWork (việc có hạn): one thing one person has to do by a day, whatever it is of. Reminders, the morning's digest and
 * handover see the work of all capabilities through this alone.
 */
export interface DatedWork {
  /** What it is, named like a refusal code is: `incoming.toRegister`, `task.lead`, `outgoing.toSign`. */
  readonly kind: string;
  /** Unique over all kinds and staying the same while the work does: `task#in_01J…#stf_01J…`. */
  readonly id: string;
  /** How people name it: a reference number, a type; never content of a document. */
  readonly title: string;
  /** Who has to do it. */
  readonly ownerId: string;
  /** Hạn: the last day. Absent where nobody set one: such work is listed and not reminded of. */
  readonly dueOn?: CivilDate | undefined;
  /** Instant of a deadline counted in hours; then `dueOn` is its day. */
  readonly dueAt?: string | undefined;
  /** Instant since which the owner has it; what should have been said before is not said. */
  readonly since?: string | undefined;
  /** Address in the portal. */
  readonly href: string;
}

/** Open work of one capability. Reads only what is open, by its own lists; nothing is scanned. */
export interface DatedWorkSource {
  readonly name: string;
  /** What one person has to do. */
  of(cx: Cx, staffId: string): Promise<DatedWork[]>;
  /** What all have to do, in any order, page by page. */
  all(cx: Cx): AsyncIterable<DatedWork>;
}
