import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { CareSource, LeftWork } from "../care-source.ts";
import type { Repairs } from "../incoming/care-rules.ts";
import { headOf, instructorOf } from "../incoming/owner-rules.ts";
import { readRepairs } from "../incoming/repair-service.ts";
import { OutgoingEntity, outgoingPartition, type OutgoingItem } from "./item.ts";
import { readUnsigned } from "./unsigned-service.ts";

/**
 * Documents on their way to be signed: each has a drafter at work, to whom it comes back from wherever it waits (F79). Of one
 * who left, who heads the drafting unit takes it over, else who instructs. Whom it waits for on its way is told of elsewhere:
 * `left-service.ts`.
 */
export const outgoingCare: CareSource = {
  name: "outgoing",
  async open(cx) {
    const repairs = await readRepairs(cx);
    const atWork = new Set(repairs.people.filter(({ state }) => state === "active").map(({ id }) => id as string));
    return async () => {
      // Few at any time, and read queue by queue: a page would be one of a hundred.
      const documents = await readUnsigned(cx);
      let owners = 0;
      const left: LeftWork[] = [];
      for (const document of documents.filter(({ draftedById }) => !atWork.has(draftedById))) {
        if (await takeOver(cx, document, repairs)) owners += 1;
        else left.push(named(document));
      }
      return { seen: documents.length, owners, dates: 0, left };
    };
  },
};

/** @returns false where the office has nobody for it, or somebody changed it meanwhile */
async function takeOver(cx: Cx, document: OutgoingItem, { people, defaults }: Repairs): Promise<boolean> {
  const to = headOf(people, document.departmentId) ?? instructorOf(people, defaults);
  if (!to) return false;
  const { id, typeName, draftedByName } = document;
  const data = { typeName, staffName: draftedByName, toName: to.fullName, toIds: [to.id] };
  // What the former drafter was writing himself is the new one's to write.
  const editorId = document.editorId === document.draftedById ? undefined : document.editorId;
  try {
    await cx.store.write([
      replace(OutgoingEntity, { ...document, draftedById: to.id, draftedByName: to.fullName, editorId }),
      event(cx, "outgoing.handed_over", outgoingPartition(id), data),
    ]);
  } catch (error) {
    // Somebody is at work on it at this moment; the next night looks again.
    if (!(error instanceof WriteConflict)) throw error;
    return false;
  }
  return true;
}

function named({ id, typeName, createdAt }: OutgoingItem): LeftWork {
  const on = createdAt.slice(0, 10).split("-").toReversed().join("/");
  return { id, title: `${typeName}, soạn ngày ${on}`, href: `/outgoing/${id}` };
}
