import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import type { DatedWork, DatedWorkSource } from "../dated-work.ts";
import { DepartmentEntity } from "../staff/item.ts";
import { AssignmentEntity, giverPartition, leadPartition, OPEN, unitPartition, type AssignmentItem } from "./item.ts";

/** What waits for its giver: a result to judge, or an assignment that came back. */
function waitsForGiver({ state }: Pick<AssignmentItem, "state">): boolean {
  return state === "submitted" || state === "sentBack";
}

function workOf(item: AssignmentItem): DatedWork {
  const { id, by, lead, dueOn, dueAt, state, givenAt, submittedAt } = item;
  return {
    kind:
      state === "submitted" ? "assignment.toAccept" : state === "sentBack" ? "assignment.sentBack" : "assignment.lead",
    id: `assignment#${id}`,
    title: titleOf(item),
    ownerId: waitsForGiver(item) ? by.id : lead.id,
    dueOn,
    dueAt,
    since: submittedAt ?? givenAt,
    href: `/assignments/${id}`,
  };
}

/** How people name it without saying what is in it: by what it rests on, else by the day it was given. */
export function titleOf({ origin, givenAt, by }: AssignmentItem): string {
  const given = shortDate(officeDate(new Date(givenAt)));
  if (origin.kind === "incoming" || origin.kind === "outgoing") return `Nhiệm vụ theo ${origin.referenceNumber}`;
  if (origin.kind === "meeting" && origin.conclusion !== undefined)
    return `Nhiệm vụ theo kết luận ${origin.conclusion}`;
  return `Nhiệm vụ ${by.name} giao ngày ${given}`;
}

/** Assignments that wait for somebody. */
export const assignmentWork: DatedWorkSource = {
  name: "assignment",
  async of(cx, staffId) {
    const open = { prefix: OPEN } as const;
    const [led, given] = await Promise.all([
      cx.store.queryAll(AssignmentEntity, leadPartition(staffId), { index: 1, ...open }),
      cx.store.queryAll(AssignmentEntity, giverPartition(staffId), { index: 2, ...open }),
    ]);
    return [...led.filter((item) => !waitsForGiver(item)), ...given.filter(waitsForGiver)].map(workOf);
  },
  async *all(cx) {
    for (const { id } of await cx.store.queryAll(DepartmentEntity, "departments")) {
      let after: string | undefined;
      do {
        const page = await cx.store.query(AssignmentEntity, unitPartition(id), { index: 3, prefix: OPEN, after });
        yield* page.items.map(workOf);
        after = page.next;
      } while (after !== undefined);
    }
  },
};
