import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { allCodes, nameOn } from "./rules.ts";
import type { Agency, AgencyId } from "./schema.ts";
import { provinceAgencies, readAgencies } from "./service.ts";
import { hasEnded, MOST_STEPS, successorsOn } from "./succession-rules.ts";

/** Items one read of the store answers; a province's agencies never went to more elsewhere. */
const MOST_READ = 100;
/** After every day anything was entered for. */
const END_OF_TIME = "9999-12-31";

/** These agencies and all that go on for one of them on a day, wherever they are. */
export async function withSuccessors(
  cx: Pick<Cx, "world" | "meter">,
  agencies: readonly Agency[],
  on: string,
): Promise<ReadonlyMap<AgencyId, Agency>> {
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  let latest: readonly Agency[] = agencies;
  for (let step = 0; step < MOST_STEPS && latest.length > 0; step += 1) {
    const next = latest.filter((one) => hasEnded(one, on)).flatMap(({ succession }) => succession?.to ?? []);
    latest = await readAgencies(cx, [...new Set(next)].filter((id) => !known.has(id)).slice(0, MOST_READ));
    for (const agency of latest) known.set(agency.id, agency);
  }
  return known;
}

/**
 * Nothing can be sent to an agency that is no more.
 * @throws Refusal `agency.ended` naming it and who goes on with its work, `agency.dissolved` where nobody does
 */
export async function refuseEnded(
  cx: Pick<Cx, "world" | "meter">,
  agencies: readonly Agency[],
  on: string,
): Promise<void> {
  const ended = agencies.find((agency) => hasEnded(agency, on));
  if (!ended) return;
  const successors = successorsOn(ended, await withSuccessors(cx, [ended], on), on);
  const name = nameOn(ended, on).name;
  if (successors.length === 0) throw new Refusal("conflict", "agency.dissolved", { name });
  const successor = successors.map((one) => nameOn(one, on).name).join(", ");
  throw new Refusal("conflict", "agency.ended", { name, successor });
}

/**
 * A successor works on that day, and its own work never comes back to the agency.
 * @throws Refusal `agency.missing`, `agency.successor_wrong`
 */
export async function refuseWrongSuccessors(
  cx: Cx,
  id: AgencyId,
  successorIds: readonly AgencyId[],
  from: string,
): Promise<void> {
  const successors = await readAgencies(cx, successorIds);
  const known = await withSuccessors(cx, successors, END_OF_TIME);
  const isWrong = successors.some(
    (one) => hasEnded(one, from) || successorsOn(one, known, END_OF_TIME).some((last) => last.id === id),
  );
  if (isWrong) throw new Refusal("input", "agency.successor_wrong");
}

/**
 * Every code an agency answers to: its own, current and former, and those of agencies of its province it goes on for. A
 * packet to the code of a commune that was merged into it is addressed to it.
 */
export async function codesAnsweredTo(cx: Cx, agency: Agency, on: string): Promise<string[]> {
  const near = await provinceAgencies(cx, agency.provinceGso);
  const ended = near.filter((one) => hasEnded(one, on));
  const known = await withSuccessors(cx, ended, on);
  const before = ended.filter((one) => successorsOn(one, known, on).some(({ id }) => id === agency.id));
  return [...new Set([agency, ...before].flatMap(allCodes))];
}
