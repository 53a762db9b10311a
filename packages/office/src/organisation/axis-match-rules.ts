import { fold } from "@vanthu/platform/text.ts";
import type { AxisAgency, Axis } from "./axis-agency-rules.ts";
import { agencyIdOfAxis, axisKey } from "./axis-agency-rules.ts";
import { agencyOfAxis, mergeAxis, mergeEntered } from "./axis-merge-rules.ts";
import { exchangeCode } from "./rules.ts";
import type { Agency, AgencyId } from "./schema.ts";

const BASIS = "Danh bạ của trục liên thông văn bản";

/** The directory after an axis was listened to, and whom it changed. */
export interface Listened {
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  readonly changed: ReadonlySet<AgencyId>;
}

/**
 * What an axis lists, brought into the agencies known. An agency is known again by the axis's id, else by a code it bears,
 * else, where a province entered it without a code, by its name in that province. Nobody is ever taken out; who is gone from
 * the list is closed.
 */
export function listen(
  known: Iterable<Agency>,
  axis: Axis,
  {
    listed,
    gone,
    on,
  }: { readonly listed: readonly AxisAgency[]; readonly gone: readonly Agency[]; readonly on: string },
): Listened {
  const agencies = new Map<AgencyId, Agency>();
  const byCode = new Map<string, AgencyId>();
  const byName = new Map<string, AgencyId>();
  const changed = new Set<AgencyId>();
  for (const agency of known) remember(agency);
  const names = new Map(listed.map((one) => [axisKey(one), one.name]));

  function remember(agency: Agency): void {
    agencies.set(agency.id, agency);
    for (const { code } of agency.codes) if (!byCode.has(code)) byCode.set(code, agency.id);
    if (exchangeCode(agency, on) === undefined && !agency.succession) byName.set(nameKey(agency), agency.id);
  }

  function set(before: Agency | undefined, after: Agency): void {
    if (before === after) return;
    changed.add(after.id);
    remember(after);
  }

  function superiorOf(parent: string | undefined): string | undefined {
    if (parent === undefined) return undefined;
    return names.get(parent) ?? agencies.get(agencyIdOfAxis(axis, parent))?.names.at(-1)?.name;
  }

  for (const one of gone) set(one, mergeAxis(one, undefined, on));
  // What is closed first, so that its code is free for whoever bears it from now on.
  const closedFirst = listed.toSorted((a, b) => Number(b.deleted === true) - Number(a.deleted === true));
  for (const one of closedFirst) {
    const told = agencyOfAxis(axis, one, superiorOf(one.parentId ?? one.parentCode));
    if (!told) continue;
    const isClosed = one.deleted === true;
    const closedOn = one.closedOn !== undefined && one.closedOn < on ? one.closedOn : on;
    const own = agencies.get(told.id);
    if (own) {
      set(own, isClosed ? mergeAxis(own, undefined, closedOn) : mergeAxis(own, told, on));
      continue;
    }
    const same = sameAs(told);
    if (same && !isLeft(same, told)) {
      if (!isClosed) set(same, mergeEntered(same, told, on));
      continue;
    }
    set(undefined, isClosed ? mergeAxis(told, undefined, closedOn) : told);
  }
  for (const one of listed) goOnUnderNewId(one);
  return { agencies, changed };

  function sameAs(told: Agency): Agency | undefined {
    const id = told.codes.map(({ code }) => byCode.get(code)).find((found) => found !== undefined);
    const found = id ?? byName.get(nameKey(told));
    return found === undefined ? undefined : agencies.get(found);
  }

  /** The axis closed an agency and lists its code anew under another id: that one goes on for it. */
  function goOnUnderNewId(one: AxisAgency): void {
    const heir = one.deleted === true ? undefined : agencies.get(agencyIdOfAxis(axis, axisKey(one)));
    if (!heir) return;
    for (const { code } of heir.codes) {
      const holder = agencies.get(byCode.get(code) ?? heir.id);
      if (!holder || holder.id === heir.id || holder.succession || !isLeft(holder, heir)) continue;
      set(holder, { ...holder, succession: { kind: "rename", to: [heir.id], from: on, legalBasis: BASIS } });
    }
  }
}

/** Whether all codes of an agency have ended that another is told to bear. */
function isLeft(holder: Agency, told: Agency): boolean {
  const shared = holder.codes.filter(({ code }) => told.codes.some((one) => one.code === code));
  return shared.length > 0 && holder.tenantId === undefined && shared.every(({ to }) => to !== undefined);
}

function nameKey({ provinceGso, names }: Agency): string {
  return `${provinceGso}#${fold(names.at(-1)?.name ?? "").replace(/^uy ban nhan dan\b/, "ubnd")}`;
}
