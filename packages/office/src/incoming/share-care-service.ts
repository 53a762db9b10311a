import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { placeAfter, placeIn, type CareSource, type LeftWork } from "../care-source.ts";
import { OPEN, TaskEntity, todoPartition, type TaskItem } from "../task/item.ts";
import { isUnfinished } from "../task/rules.ts";
import { REASON, type Repairs } from "./care-rules.ts";
import { leftDocument } from "./care-service.ts";
import { findCase } from "./case-service.ts";
import { isWaitedFor } from "./deadline-rules.ts";
import { passedOperations } from "./leaver-service.ts";
import { headOf, receiverOf } from "./owner-rules.ts";
import { readRepairs } from "./repair-service.ts";
import type { IncomingId } from "./schema.ts";

const PAGE = 500;

/**
 * What people who left had to coordinate in documents that are being handled: it goes to the head of their department, or to
 * whom documents wait for. Who leads is seen to with the document itself (`care-service.ts`); who was only to be informed has
 * nothing to do.
 */
export const shareCare: CareSource = {
  name: "share",
  async open(cx) {
    const repairs = await readRepairs(cx);
    const gone = repairs.people.filter(({ state }) => state !== "active").map(({ id }) => id as string);
    return async (place) => {
      const here = placeIn(gone, place);
      if (!here) return { seen: 0, owners: 0, dates: 0, left: [] };
      const page = await cx.store.query(TaskEntity, todoPartition(here.list), {
        index: 1,
        prefix: OPEN,
        limit: PAGE,
        after: here.after,
      });
      let owners = 0;
      const left: LeftWork[] = [];
      const helps = page.items.filter((task) => task.role === "coordinating" && isUnfinished(task));
      for (const task of helps) {
        const outcome = await giveOn(cx, task, repairs);
        if (outcome === "given") owners += 1;
        if (outcome === "left") left.push(leftDocument({ ...task.document, id: task.documentId }));
      }
      return { seen: helps.length, owners, dates: 0, left, next: placeAfter(gone, here.list, page.next) };
    };
  },
};

async function giveOn(cx: Cx, task: TaskItem, { people, defaults }: Repairs): Promise<"given" | "left" | "ended"> {
  const { staffId, staffName, departmentId, documentId } = task;
  const before = await findCase(cx, documentId as IncomingId);
  if (!before || !isWaitedFor(before.document.state)) return "ended";
  const head = headOf(people, departmentId) ?? receiverOf(people, defaults);
  const holder = people.find(({ id }) => id === head?.id);
  if (!holder) return "left";
  try {
    const operations = passedOperations(cx, before, { id: staffId, fullName: staffName }, holder, REASON);
    if (!operations) return "ended";
    await cx.store.write(operations);
    return "given";
  } catch (error) {
    // Somebody is at work on it at this moment, or it has as many people as it can; the next night looks again.
    if (!(error instanceof WriteConflict) && !(error instanceof Refusal)) throw error;
    return "left";
  }
}
