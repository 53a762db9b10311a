import * as v from "valibot";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { CivilDate } from "../field.ts";
import { StaffId } from "../staff/schema.ts";
import { closeTask } from "../task/rules.ts";
import { withTasks, type Handling } from "./handling-rules.ts";
import type { IncomingDocument } from "./schema.ts";
import { requireState } from "./state-rules.ts";
import { toAssignAnew } from "./transfer-rules.ts";

/** The page offers it for ten seconds; a weak link may need the rest. */
export const TAKE_BACK_SECONDS = 60;

const REASON = "Người bút phê hoàn tác";

/** In whose hands a document was before the instruction, and until when: kept in its event, where it costs no unit. */
export const Before = v.object({
  ownerIdBefore: v.optional(StaffId),
  ownerNameBefore: v.optional(v.string()),
  dueOnBefore: v.optional(CivilDate),
  dueAtBefore: v.optional(v.string()),
  dueIsDefaultBefore: v.optional(v.boolean()),
});
export type Before = v.InferOutput<typeof Before>;

/** What the event of an instruction keeps for taking it back. */
export function beforeInstruction({ ownerId, ownerName, dueOn, dueAt, dueIsDefault }: IncomingDocument): Before {
  return {
    ownerIdBefore: ownerId,
    ownerNameBefore: ownerName,
    dueOnBefore: dueOn,
    dueAtBefore: dueAt,
    dueIsDefaultBefore: dueIsDefault,
  };
}

/**
 * Takes an instruction back that was just given (hoàn tác bút phê): the document waits again in the hands it was in, until
 * the day it had, and what was given under the instruction is nobody's. Not once somebody has begun.
 * @param was what the event of that instruction kept
 * @throws Refusal `incoming.take_back_late`, `incoming.take_back_other`, `incoming.take_back_begun`, and by its state
 */
export function takeBack({ document, tasks }: Handling, byId: string, was: Before, at: string): Handling {
  if (document.state === "inProgress") throw new Refusal("conflict", "incoming.take_back_begun");
  requireState(document, "routed");
  const { instruction } = document;
  if (instruction?.byId !== byId) throw new Refusal("conflict", "incoming.take_back_other");
  if (Date.parse(at) - Date.parse(instruction.at) > TAKE_BACK_SECONDS * 1000) {
    throw new Refusal("conflict", "incoming.take_back_late", { seconds: TAKE_BACK_SECONDS });
  }
  const given = tasks.filter(({ assignedAt }) => assignedAt >= instruction.at);
  const isBegun = given.some((task) => task.state !== "assigned" || task.assignedAt > instruction.at || task.extension);
  if (isBegun) throw new Refusal("conflict", "incoming.take_back_begun");
  const { ownerIdBefore, ownerNameBefore = "", dueOnBefore, dueAtBefore, dueIsDefaultBefore } = was;
  const waiting = toAssignAnew(document, { id: ownerIdBefore, name: ownerNameBefore });
  return {
    document: { ...waiting, dueOn: dueOnBefore, dueAt: dueAtBefore, dueIsDefault: dueIsDefaultBefore },
    tasks: withTasks(tasks, ...given.map((task) => closeTask(task, "recalled", { reason: REASON, at }))),
  };
}
