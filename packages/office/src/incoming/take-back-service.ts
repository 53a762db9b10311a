import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { onBehalfOf, requireStaff } from "@vanthu/platform/permission.ts";
import { readCase } from "./case-service.ts";
import { movedLeadData } from "./counted-rules.ts";
import type { TakeBackInstruction } from "./handling-schema.ts";
import { incomingPartition } from "./item.ts";
import { detailAfter } from "./read-service.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";
import { changedOperations } from "./share-line.ts";
import { requireVersion } from "./state-rules.ts";
import { Before, takeBack } from "./take-back-rules.ts";

const INSTRUCTED: ReadonlySet<string> = new Set(["incoming.routed", "incoming.rerouted"]);

/**
 * Takes back the instruction the actor has just given (hoàn tác bút phê). The sender, who was told 04, is told nothing: the
 * document was received and is in somebody's hands still. Two round trips; write (at most 22 operations).
 * @throws Refusal `incoming.take_back_late`, `incoming.take_back_other`, `incoming.take_back_begun`, `item.changed`, and by
 *   the state of the document
 */
export async function takeBackInstruction(
  cx: Cx,
  id: IncomingId,
  { version }: TakeBackInstruction,
): Promise<IncomingDetail> {
  const actor = requireStaff(cx, "incoming.instruct");
  const before = await readCase(cx, id);
  const told = before.events.findLast(({ type }) => INSTRUCTED.has(type));
  const was = v.parse(Before, told?.data ?? {});
  const after = takeBack(before, actor.staffId, was, cx.clock.now().toISOString());
  requireVersion(before.document, version);
  const operations = [
    ...changedOperations(before, after),
    event(
      cx,
      "incoming.instruction_taken_back",
      incomingPartition(id),
      { leadName: before.document.instruction?.leadName, ...movedLeadData(before.document, after.document) },
      onBehalfOf(actor, "incoming.instruct"),
    ),
  ];
  await cx.store.write(operations);
  return detailAfter(cx, before, operations);
}
