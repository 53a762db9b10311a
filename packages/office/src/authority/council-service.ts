import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { readStaff } from "../staff/service.ts";
import { readOffice } from "../tenant/service.ts";
import { CouncilEntity, type CouncilItem } from "./item.ts";
import { checkCouncil } from "./rules.ts";
import { CouncilId, type AddCouncil, type Council, type CouncilList, type EditCouncil } from "./schema.ts";

/** The councils of the unit, closed ones too: their books stay. */
export async function listCouncils(cx: Cx): Promise<CouncilList> {
  require(cx, "directory.read");
  return { items: await readCouncils(cx) };
}

/** @throws Refusal `authority.council_missing` */
export async function readCouncil(cx: Cx, id: CouncilId): Promise<Council> {
  const council = await cx.store.get(CouncilEntity, ["councils", id]);
  if (!council) throw new Refusal("missing", "authority.council_missing");
  return council;
}

/**
 * Enters a council (hội đồng, ban, tổ) that issues under the agency's seal.
 * @throws Refusal `authority.council_taken`, `authority.council_head`, `staff.missing`
 */
export async function addCouncil(cx: Cx, input: AddCouncil): Promise<CouncilList> {
  require(cx, "authority.manage");
  await check(cx, input, await readCouncils(cx));
  const council: Council = { ...input, id: newId(CouncilId, "cou", cx.clock.now()), state: "active" };
  await cx.store.write([
    create(CouncilEntity, council),
    event(cx, "council.added", `council#${council.id}`, { name: council.name, establishedBy: council.establishedBy }),
  ]);
  return { items: await readCouncils(cx) };
}

/**
 * Changes a council, its leaders, or closes it. Documents keep the names they were written with.
 * @throws Refusal `authority.council_missing`, `item.changed`, and those of {@link addCouncil}
 */
export async function editCouncil(cx: Cx, id: CouncilId, { version, ...input }: EditCouncil): Promise<CouncilList> {
  require(cx, "authority.manage");
  const present = await readCouncils(cx);
  const council = present.find((one) => one.id === id);
  if (!council) throw new Refusal("missing", "authority.council_missing");
  if (council.version !== version) throw new Refusal("conflict", "item.changed");
  await check(
    cx,
    input,
    present.filter((one) => one !== council),
  );
  await cx.store.write([
    replace(CouncilEntity, { ...council, ...input }),
    event(cx, "council.changed", `council#${id}`, { name: input.name, nameBefore: council.name, state: input.state }),
  ]);
  return { items: await readCouncils(cx) };
}

async function check(cx: Cx, input: AddCouncil, others: readonly Council[]): Promise<void> {
  const [{ abbreviation }] = await Promise.all([
    readOffice(cx),
    readStaff(
      cx,
      input.leaders.map(({ staffId }) => staffId),
    ),
  ]);
  checkCouncil(input, others, abbreviation);
}

function readCouncils(cx: Cx): Promise<CouncilItem[]> {
  return cx.store.queryAll(CouncilEntity, "councils");
}
