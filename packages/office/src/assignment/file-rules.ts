import type { Actor } from "@vanthu/platform/actor.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { helpsWith, standingOf } from "./access-rules.ts";
import { MOST_FILES, type AssignmentFile } from "./file-schema.ts";
import { isOpen } from "./open-rules.ts";
import type { Assignment } from "./schema.ts";

/** What files somebody adds now are: what the giver hands out, or what comes of the work; undefined where none may be added. */
export function addsFilesAs(actor: Actor, assignment: Assignment): AssignmentFile["as"] | undefined {
  const { assigner, lead } = standingOf(actor, assignment);
  const { state } = assignment;
  if ((lead || helpsWith(actor, assignment)) && (state === "assigned" || state === "started")) return "result";
  return assigner && isOpen(assignment) ? "task" : undefined;
}

/** @throws Refusal `assignment.closed`, `assignment.not_in_it` */
export function requireAddsFilesAs(actor: Actor, assignment: Assignment): AssignmentFile["as"] {
  if (!isOpen(assignment)) throw new Refusal("conflict", "assignment.closed", { state: assignment.state });
  const as = addsFilesAs(actor, assignment);
  if (as === undefined) throw new Refusal("forbidden", "assignment.not_in_it");
  return as;
}

/** All files, each once. @throws Refusal `assignment.too_many_files` */
export function withFiles(known: readonly AssignmentFile[], added: readonly AssignmentFile[]): AssignmentFile[] {
  const ids = new Set(known.map(({ id }) => id));
  const all = [...known, ...added.filter(({ id }) => !ids.has(id))];
  if (all.length > MOST_FILES) throw new Refusal("conflict", "assignment.too_many_files", { limit: MOST_FILES });
  return all;
}
