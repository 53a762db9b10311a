import type { Agency, AgencyId } from "./schema.ts";

/** Successions are followed so far; a longer chain, or a ring entered by mistake, ends there. */
export const MOST_STEPS = 10;

/** Whether the agency's work is with others on a day. */
export function hasEnded({ succession }: Pick<Agency, "succession">, on: string): boolean {
  return succession !== undefined && succession.from <= on;
}

/**
 * Who an agency's work is with on a day (kế thừa): the agency itself while it goes on, else its successors, and theirs.
 * Empty when it was dissolved. A document addressed to a closed agency is offered these.
 */
export function successorsOn(agency: Agency, agencies: ReadonlyMap<AgencyId, Agency>, on: string): Agency[] {
  let now = new Map([[agency.id, agency]]);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const ended = [...now.values()].filter((one) => hasEnded(one, on));
    if (ended.length === 0) break;
    const next = new Map([...now].filter(([, one]) => !ended.includes(one)));
    for (const id of ended.flatMap(({ succession }) => succession?.to ?? [])) {
      const successor = agencies.get(id);
      if (successor) next.set(id, successor);
    }
    now = next;
  }
  return [...now.values()];
}
