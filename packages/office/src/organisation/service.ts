import { Meter } from "@vanthu/platform/store/meter.ts";
import { create, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { World } from "@vanthu/platform/world.ts";
import { forgetAgencies, keepAgency } from "./agency-memory.ts";
import { markOf } from "./directory-line.ts";
import { AgencyCodeEntity, AgencyEntity } from "./item.ts";
import type { Agency, AgencyId } from "./schema.ts";
import { shared } from "./shared.ts";
import type { DirectoryRow } from "./snapshot.ts";
import { wholeDirectory } from "./snapshot-service.ts";

/** The directory changes seldom and is asked for often: each process keeps a province's for a minute. */
const DIRECTORY_KEPT_MS = 60_000;
/** An agency with its codes is two to four operations of a transaction of 25. */
const AGENCIES_A_WRITE = 6;
/** Items one read of the store answers. */
const READ_AT_ONCE = 100;
type StoredAgency = ItemOf<typeof AgencyEntity>;

const directories = new WeakMap<
  World,
  Map<string, { readonly readAt: number; readonly agencies: readonly StoredAgency[] }>
>();

/**
 * Agencies (cơ quan) in the order asked. One that is only in the directory of an axis so far is entered here, under the id
 * that follows from the axis's.
 * @throws Refusal `agency.missing` for an id nobody has
 */
export async function readAgencies(cx: Pick<Cx, "world" | "meter">, ids: readonly AgencyId[]): Promise<Agency[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / READ_AT_ONCE) }, (_, at) =>
    ids.slice(at * READ_AT_ONCE, (at + 1) * READ_AT_ONCE),
  );
  const found = await Promise.all(
    parts.map((part) =>
      shared(cx).getMany(part.map((id) => ({ entity: AgencyEntity, key: [`agency#${id}`, "agency"] }))),
    ),
  );
  const known = found.flat() as unknown as (Agency | undefined)[];
  for (const agency of known) if (agency) keepAgency(cx.world, agency);
  return Promise.all(ids.map(async (id, at) => known[at] ?? enterFromDirectory(cx, markOf.id(id))));
}

export async function readAgency(cx: Pick<Cx, "world" | "meter">, id: AgencyId): Promise<Agency> {
  const [agency] = await readAgencies(cx, [id]);
  if (!agency) throw new Refusal("missing", "agency.missing");
  return agency;
}

/** The agency that bears or bore this code (mã định danh); one that only an axis knows so far is entered here. */
export async function findAgencyByCode(cx: Pick<Cx, "world" | "meter">, code: string): Promise<Agency | undefined> {
  const entered = await findEnteredAgency(cx, code);
  if (entered) return entered;
  const listed = (await wholeDirectory(cx))?.find(markOf.code(code));
  return listed && enter(cx, listed);
}

/** The agency among those entered here that bears or bore this code. */
export async function findEnteredAgency(cx: Pick<Cx, "world" | "meter">, code: string): Promise<Agency | undefined> {
  const known = await shared(cx).get(AgencyCodeEntity, [`agency-code#${code}`, "code"]);
  return known && (await readAgency(cx, known.agencyId));
}

async function enterFromDirectory(cx: Pick<Cx, "world" | "meter">, mark: string): Promise<Agency> {
  const listed = (await wholeDirectory(cx))?.find(mark);
  if (!listed) throw new Refusal("missing", "agency.missing");
  return enter(cx, listed);
}

/** Another office may enter the same agency at the same time; a code that another agency bears stays that one's. */
async function enter(cx: Pick<Cx, "world" | "meter">, listed: DirectoryRow): Promise<Agency> {
  const agency: DirectoryRow = { ...listed, inherited: undefined };
  const holders = await shared(cx).getMany(
    agency.codes.map(({ code }) => ({ entity: AgencyCodeEntity, key: [`agency-code#${code}`, "code"] })),
  );
  const entered = { ...agency, codes: agency.codes.filter((_, at) => !holders[at]) };
  try {
    await shared(cx).write(agencyOperations(entered));
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    const first = await shared(cx).get(AgencyEntity, [`agency#${agency.id}`, "agency"]);
    if (!first) throw error;
    return first;
  }
  forgetDirectory(cx.world);
  return entered;
}

/** Operations that enter an agency with all its codes; one code belongs to one agency. */
export function agencyOperations(agency: Agency): Operation[] {
  return [
    create(AgencyEntity, agency),
    ...agency.codes.map(({ code }) => create(AgencyCodeEntity, { code, agencyId: agency.id })),
  ];
}

/**
 * Enters one agency with its codes.
 * @throws Refusal `agency.code_taken` for a code another agency bears or bore
 */
export async function createAgency(cx: Pick<Cx, "world" | "meter">, agency: Agency): Promise<void> {
  try {
    await shared(cx).write(agencyOperations(agency));
  } catch (error) {
    if (error instanceof WriteConflict && error.of(AgencyCodeEntity)) {
      throw new Refusal("conflict", "agency.code_taken");
    }
    throw error;
  }
  forgetDirectory(cx.world);
}

/** An agency that is entered here, with the version its next change must name. @throws Refusal `agency.missing` */
export async function readEntered(cx: Pick<Cx, "world" | "meter">, id: AgencyId): Promise<StoredAgency> {
  const known = await shared(cx).get(AgencyEntity, [`agency#${id}`, "agency"]);
  if (!known) throw new Refusal("missing", "agency.missing");
  return known;
}

/** Enters many agencies in the directory; those that are there already stay as they are. */
export async function enterAgencies(world: World, agencies: readonly Agency[]): Promise<void> {
  const store = shared({ world, meter: new Meter() });
  for (let from = 0; from < agencies.length; from += AGENCIES_A_WRITE) {
    const chunk = agencies.slice(from, from + AGENCIES_A_WRITE);
    const known = await store.getMany(
      chunk.map(({ id }) => ({ entity: AgencyEntity, key: [`agency#${id}`, "agency"] })),
    );
    await store.write(chunk.filter((_, at) => !known[at]).flatMap(agencyOperations));
  }
  forgetDirectory(world);
}

/**
 * Changes an agency as it stands now, and enters the codes it is given; another's change in between is taken into account.
 * @throws Refusal `agency.missing`, `agency.code_taken` for a code another agency bears or bore
 */
export async function changeAgency(
  cx: Pick<Cx, "world" | "meter">,
  id: AgencyId,
  change: (agency: StoredAgency) => Agency,
): Promise<Agency> {
  for (;;) {
    const known = await readEntered(cx, id);
    const changed = change(known);
    if (changed === known) return known;
    const added = changed.codes.filter(({ code }) => !known.codes.some((one) => one.code === code));
    try {
      await shared(cx).write([
        replace(AgencyEntity, { ...changed, version: known.version }),
        ...added.map(({ code }) => create(AgencyCodeEntity, { code, agencyId: id })),
      ]);
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      if (error.of(AgencyCodeEntity)) throw new Refusal("conflict", "agency.code_taken");
      continue;
    }
    forgetDirectory(cx.world);
    return changed;
  }
}

/** Agencies of a province (by its GSO code) as they stood at most a minute ago. */
export async function provinceAgencies(cx: Cx, provinceGso: string): Promise<readonly StoredAgency[]> {
  const kept = directories.get(cx.world) ?? new Map<string, { readAt: number; agencies: readonly StoredAgency[] }>();
  directories.set(cx.world, kept);
  const now = cx.clock.now().getTime();
  const known = kept.get(provinceGso);
  if (known && now - known.readAt < DIRECTORY_KEPT_MS) return known.agencies;
  const agencies: readonly StoredAgency[] = await shared(cx).queryAll(AgencyEntity, `agencies#${provinceGso}`, {
    index: 1,
  });
  kept.set(provinceGso, { readAt: now, agencies });
  return agencies;
}

/** To be called by whoever changes agencies, so that this process sees it at once. */
export function forgetDirectory(world: World): void {
  directories.delete(world);
  forgetAgencies(world);
}
