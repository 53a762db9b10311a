import { placeAfter, placeIn, type CareSource, type LeftWork } from "../care-source.ts";
import { breachOf, OPEN_STATES } from "./care-rules.ts";
import { IncomingEntity, statePartition, type IncomingItem } from "./item.ts";
import { readRepairs, repairDocument } from "./repair-service.ts";
import type { IncomingState } from "./schema.ts";

const PAGE = 500;

/** Open incoming documents: each has an owner at work and a date (F79). Memory holds a page. */
export const incomingCare: CareSource = {
  name: "incoming",
  async open(cx) {
    const repairs = await readRepairs(cx);
    const atWork = new Set(repairs.people.filter(({ state }) => state === "active").map(({ id }) => id as string));
    return async (place) => {
      const { list = OPEN_STATES[0], after } = placeIn(OPEN_STATES, place) ?? {};
      const page = await cx.store.query(IncomingEntity, statePartition(list as IncomingState), {
        index: 2,
        limit: PAGE,
        after,
      });
      let [owners, dates] = [0, 0];
      const left: LeftWork[] = [];
      for (const document of page.items) {
        const breach = breachOf(document, atWork);
        if (!breach) continue;
        if ((await repairDocument(cx, document.id, repairs)) !== undefined) left.push(leftDocument(document));
        else {
          owners += breach.owner ? 1 : 0;
          dates += breach.date ? 1 : 0;
        }
      }
      return { seen: page.items.length, owners, dates, left, next: placeAfter(OPEN_STATES, list, page.next) };
    };
  },
};

/** A document as the report of the night names it. */
export function leftDocument({ id, typeName, referenceNumber }: LeftDocument): LeftWork {
  return { id, title: `${typeName} ${referenceNumber}`.trim(), href: `/incoming/${id}` };
}

type LeftDocument = Pick<IncomingItem, "typeName" | "referenceNumber"> & { readonly id: string };
