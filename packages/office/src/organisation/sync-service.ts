import type { Cx } from "@vanthu/platform/context.ts";
import { DirectoryFiles } from "@vanthu/platform/directory-files.ts";
import { newUlid } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { absentFrom, type Listed } from "./axis-absence-rules.ts";
import type { Axis, AxisAgency } from "./axis-agency-rules.ts";
import { listen } from "./axis-match-rules.ts";
import { DirectoryStateEntity } from "./item.ts";
import { CENTRAL_GSO, PROVINCES } from "./province-schema.ts";
import type { Agency } from "./schema.ts";
import { changeAgency, forgetDirectory, provinceAgencies } from "./service.ts";
import { shared } from "./shared.ts";
import { inOrder, packSnapshot } from "./snapshot.ts";
import { forgetWholeDirectory, wholeDirectory } from "./snapshot-service.ts";

/** Changes applied before the place is noted: what is done again after a cut changes nothing. */
const APPLIED_AT_ONCE = 50;
const TYPE = "application/octet-stream";

/** How a synchronisation went. */
export interface Synchronised {
  readonly agencies: number;
  readonly changed: number;
}

/**
 * Brings the agencies an axis lists into the directory: all of them, or those that changed since. First a sync that was
 * cut off is brought to its end. A source that fails halfway leaves the directory as it was; the same list twice changes
 * nothing; what an axis closes stays, with its codes ended.
 * @param source agencies in any order; those it does not name stay as they are, unless it lists all
 * @param all whose agencies the source names without exception: who is missing among them has been closed
 */
export async function syncDirectory(
  cx: Cx,
  axis: Axis,
  source: AsyncIterable<AxisAgency> | Iterable<AxisAgency>,
  all?: Listed,
): Promise<Synchronised> {
  await finishSync(cx);
  const listed: AxisAgency[] = [];
  for await (const one of source) listed.push(one);
  const now = cx.clock.now();
  const on = officeDate(now);
  const entered = await enteredAgencies(cx);
  const known = await knownAgencies(cx, entered);
  const { gone, doubted } = all ? absentFrom(known, axis, { listed, of: all, on }) : { gone: [], doubted: 0 };
  if (doubted > 0) cx.log.warn("directory.list_short", { axis, listed: listed.length, missing: doubted });
  const { agencies, changed } = listen(known, axis, { listed, gone, on });
  const state = await readState(cx);
  const isNew = changed.size > 0 || state.agencies !== agencies.size;
  if (!isNew) {
    await writeState(cx, { ...state, syncedAt: now.toISOString() });
    return { agencies: agencies.size, changed: 0 };
  }
  const changes = entered.flatMap(({ id }) => (changed.has(id) ? (agencies.get(id) ?? []) : []));
  const id = newUlid(now);
  const pending = { fileKey: `snapshot-${id}`, changesKey: `changes-${id}`, agencies: agencies.size, applied: 0 };
  const files = new DirectoryFiles(cx.world);
  await files.write(pending.fileKey, await packSnapshot(inOrder(agencies.values()), on), TYPE);
  await files.write(pending.changesKey, Buffer.from(JSON.stringify(changes)), TYPE);
  await writeState(cx, { ...state, pending });
  await finishSync(cx);
  return { agencies: agencies.size, changed: changed.size };
}

/** Brings to its end what was begun: agencies entered here change one by one, then the new snapshot is the directory. */
export async function finishSync(cx: Cx): Promise<void> {
  let state = await readState(cx);
  if (!state.pending) return;
  const bytes = await new DirectoryFiles(cx.world).read(state.pending.changesKey);
  const changes = JSON.parse(Buffer.from(bytes).toString("utf8")) as Agency[];
  for (let from = state.pending.applied; from < changes.length; from += APPLIED_AT_ONCE) {
    await Promise.all(changes.slice(from, from + APPLIED_AT_ONCE).map((agency) => apply(cx, agency)));
    const applied = Math.min(from + APPLIED_AT_ONCE, changes.length);
    state = await writeState(cx, { ...state, pending: { ...state.pending, applied } as typeof state.pending });
  }
  const { pending, ...rest } = state;
  await writeState(cx, {
    ...rest,
    fileKey: pending?.fileKey,
    agencies: pending?.agencies ?? 0,
    syncedAt: cx.clock.now().toISOString(),
  });
  forgetDirectory(cx.world);
  forgetWholeDirectory(cx.world);
}

/** Where the agency works, and how its end was entered, is not for an axis to say. */
async function apply(cx: Cx, told: Agency): Promise<void> {
  try {
    await changeAgency(cx, told.id, (now) => {
      if (now.tenantId !== undefined) return now;
      const { names, codes, axis, level, body, provinceGso, email } = told;
      const next = {
        ...now,
        names,
        codes,
        axis,
        level,
        body,
        provinceGso,
        email,
        succession: now.succession ?? told.succession,
      };
      return JSON.stringify(next) === JSON.stringify(now) ? now : next;
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "agency.code_taken") throw error;
    cx.log.warn("directory.code_taken", { agencyId: told.id });
  }
}

/** What is entered here counts more than what a snapshot says of it. */
async function knownAgencies(cx: Cx, entered: readonly Agency[]): Promise<Agency[]> {
  const known = new Map<string, Agency>();
  forgetWholeDirectory(cx.world);
  const whole = await wholeDirectory(cx);
  for (let at = 0; at < (whole?.size ?? 0); at += 1) {
    const row = whole?.row(at);
    if (row) known.set(row.id, { ...row, inherited: undefined } as Agency);
  }
  for (const agency of entered) known.set(agency.id, { ...agency, version: undefined } as Agency);
  return [...known.values()];
}

async function enteredAgencies(cx: Cx): Promise<Agency[]> {
  forgetDirectory(cx.world);
  const gsos = [CENTRAL_GSO, ...PROVINCES.map(({ gso }) => gso)];
  return (await Promise.all(gsos.map((gso) => provinceAgencies(cx, gso)))).flat();
}

type State = ItemOf<typeof DirectoryStateEntity>;

async function readState(cx: Cx): Promise<State> {
  const known = await shared(cx).get(DirectoryStateEntity, ["directory", "state"]);
  return known ?? { agencies: 0, version: 0 };
}

async function writeState(cx: Cx, state: State): Promise<State> {
  const { version, ...values } = state;
  await shared(cx).write([version === 0 ? create(DirectoryStateEntity, values) : replace(DirectoryStateEntity, state)]);
  return { ...state, version: version + 1 };
}
