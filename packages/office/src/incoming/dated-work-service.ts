import type { Cx } from "@vanthu/platform/context.ts";
import type { DatedWork, DatedWorkSource } from "../dated-work.ts";
import { IncomingEntity, statePartition } from "./item.ts";
import type { IncomingDocument } from "./schema.ts";

/** Before a share is given, the document itself waits in somebody's hands. */
const WAITING = { arrived: "incoming.toRegister", registered: "incoming.toInstruct" } as const;

/** Documents that wait to be registered, passed on or instructed. One query for each state. */
export const incomingWork: DatedWorkSource = {
  name: "incoming",
  async of(cx, staffId) {
    const work: DatedWork[] = [];
    for await (const one of waiting(cx)) if (one.ownerId === staffId) work.push(one);
    return work;
  },
  all: waiting,
};

async function* waiting(cx: Cx): AsyncIterable<DatedWork> {
  for (const state of ["arrived", "registered"] as const) {
    let after: string | undefined;
    do {
      const page = await cx.store.query(IncomingEntity, statePartition(state), { index: 2, after });
      for (const document of page.items) {
        // One without an owner is the nightly sweep's.
        if (document.ownerId !== undefined) yield workOf(document, WAITING[state], document.ownerId);
      }
      after = page.next;
    } while (after !== undefined);
  }
}

function workOf(
  { id, typeName, referenceNumber, dueOn, dueAt, arrivedAt }: IncomingDocument,
  kind: string,
  ownerId: string,
): DatedWork {
  return {
    kind,
    id: `incoming#${id}#${ownerId}`,
    title: `${typeName} ${referenceNumber}`.trim(),
    ownerId,
    dueOn,
    dueAt,
    since: arrivedAt,
    href: `/incoming/${id}`,
  };
}
