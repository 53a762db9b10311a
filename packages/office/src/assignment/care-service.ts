import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { placeAfter, placeIn, type CareSource, type LeftWork } from "../care-source.ts";
import type { Repairs } from "../incoming/care-rules.ts";
import { readRepairs } from "../incoming/repair-service.ts";
import { DepartmentEntity } from "../staff/item.ts";
import { idsAtWork, missingIn, withPeople } from "./care-rules.ts";
import { titleOf } from "./dated-work-service.ts";
import { giverChanged } from "./giver-event.ts";
import {
  AssignmentEntity,
  assignmentKey,
  assignmentPartition,
  OPEN,
  unitPartition,
  type AssignmentItem,
} from "./item.ts";
import { toldOf } from "./new-assignment.ts";
import type { AssignmentId } from "./schema.ts";

const PAGE = 500;

/** Open assignments: each has a lead and a giver who are at work. They have a date from the first (F79). */
export const assignmentCare: CareSource = {
  name: "assignment",
  async open(cx) {
    const [repairs, departments] = await Promise.all([
      readRepairs(cx),
      cx.store.queryAll(DepartmentEntity, "departments"),
    ]);
    const units = departments.map(({ id }) => id as string);
    const atWork = idsAtWork(repairs);
    return async (place) => {
      const here = placeIn(units, place);
      if (!here) return { seen: 0, owners: 0, dates: 0, left: [] };
      const page = await cx.store.query(AssignmentEntity, unitPartition(here.list), {
        index: 3,
        prefix: OPEN,
        limit: PAGE,
        after: here.after,
      });
      let owners = 0;
      const left: LeftWork[] = [];
      for (const item of page.items) {
        if (!missingIn(item, atWork)) continue;
        if (await repairAssignment(cx, item.id, repairs)) left.push(named(item));
        else owners += 1;
      }
      return { seen: page.items.length, owners, dates: 0, left, next: placeAfter(units, here.list, page.next) };
    };
  },
};

/** Puts an assignment into the hands of people at work and tells them. @returns whether somebody is missing still */
async function repairAssignment(cx: Cx, id: AssignmentId, repairs: Repairs): Promise<boolean> {
  const before = await cx.store.get(AssignmentEntity, assignmentKey(id));
  const missing = before && missingIn(before, idsAtWork(repairs));
  if (!missing) return false;
  const after = withPeople(before, missing, repairs);
  const happened = happenedTo(cx, before, after);
  try {
    if (happened.length > 0) await cx.store.write([replace(AssignmentEntity, after), ...happened]);
  } catch (error) {
    // Somebody is at work on it at this moment; the next night looks again.
    if (!(error instanceof WriteConflict)) throw error;
    return true;
  }
  return missingIn(after, idsAtWork(repairs)) !== undefined;
}

function happenedTo(cx: Cx, before: AssignmentItem, after: AssignmentItem): Operation[] {
  const tell = (type: `assignment.${string}`, ...toIds: string[]) =>
    event(cx, type, assignmentPartition(after.id), {
      ...toldOf(after),
      fromName: before.lead.name,
      leadName: after.lead.name,
      toIds: [...new Set(toIds)],
    });
  return [
    ...(after.lead.id === before.lead.id ? [] : [tell("assignment.owner_repaired", after.lead.id, after.by.id)]),
    ...(after.state === "sentBack" && before.state !== "sentBack" ? [tell("assignment.sent_back", after.by.id)] : []),
    ...(after.by.id === before.by.id ? [] : [giverChanged(cx, before, after)]),
  ];
}

function named(item: AssignmentItem): LeftWork {
  return { id: item.id, title: titleOf(item), href: `/assignments/${item.id}` };
}
