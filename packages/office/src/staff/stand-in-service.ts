import type { StandIn } from "@vanthu/platform/actor.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { StaffEntity } from "./item.ts";
import type { Staff } from "./schema.ts";
import { standInsOf } from "./stand-in-rules.ts";

/** For whom a person stands in today, among those the hint names; one round trip, none for who stands in for nobody. */
export async function standInsFor(
  cx: Cx,
  substituteId: string,
  hint: readonly string[] = [],
): Promise<readonly StandIn[]> {
  if (hint.length === 0) return [];
  const found = await cx.store.getMany(hint.map((id) => ({ entity: StaffEntity, key: ["staff", id] })));
  const people = found.filter((person) => person !== undefined) as unknown as Staff[];
  return standInsOf(substituteId, people, officeDate(cx.clock.now()));
}
