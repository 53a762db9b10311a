import { writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds, require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { fold } from "@vanthu/platform/text.ts";
import { succeed } from "../organisation/change-rules.ts";
import { schemeOf } from "../organisation/code-rules.ts";
import { corrected, mayChange, type EnteringOffice } from "../organisation/entered-rules.ts";
import { directoryEntry, nameOn } from "../organisation/rules.ts";
import { AgencyId, type Agency } from "../organisation/schema.ts";
import {
  changeAgency,
  createAgency,
  findAgencyByCode,
  provinceAgencies,
  readAgency,
  readEntered,
} from "../organisation/service.ts";
import { hasEnded } from "../organisation/succession-rules.ts";
import { refuseWrongSuccessors, withSuccessors } from "../organisation/succession-service.ts";
import { readOffice } from "../tenant/service.ts";
import type { CloseEnteredAgency, EditEnteredAgency, EnterAgency, EnteredAgency } from "./entered-schema.ts";

/** Written with each event, so that a request asked again tells of one change once. */
const USE_CASE = "recipient.entered";

/** The agencies the office may change, by name; those that are no more come last. */
export async function listEntered(cx: Cx): Promise<EnteredAgency[]> {
  require(cx, "directory.enter");
  const office = await enteringOffice(cx);
  const agencies = (await provinceAgencies(cx, office.agency.provinceGso)).filter((one) => mayChange(office, one));
  const on = officeDate(cx.clock.now());
  const known = await withSuccessors(cx, agencies, on);
  return agencies
    .map(({ version, ...agency }) => ({ ...directoryEntry(agency, on, known), version }))
    .sort((a, b) => Number(!!a.ended) - Number(!!b.ended) || a.name.localeCompare(b.name, "vi"));
}

/**
 * Enters an agency no axis knows (F42): công an xã, ban chỉ huy quân sự, đoàn thể, doanh nghiệp. It gets paper until an axis
 * lists its code or name.
 * @throws Refusal `agency.code_taken`, also for a code only an axis knows; `agency.name_taken` until the name is meant
 */
export async function enterAgency(cx: Cx, input: EnterAgency): Promise<EnteredAgency> {
  require(cx, "directory.enter");
  const { level, name, superior, code, sameNameMeant, ...facts } = input;
  const office = await enteringOffice(cx);
  const own = office.agency;
  if (code !== undefined) await refuseTaken(cx, code, undefined);
  if (!sameNameMeant) await refuseSameName(cx, own.provinceGso, name, undefined);
  const from = officeDate(cx.clock.now());
  const agency: Agency = {
    ...facts,
    id: newId(AgencyId, "agy", cx.clock.now()),
    level: office.forProvince ? (level ?? "province") : own.level,
    provinceGso: own.provinceGso,
    ...(!office.forProvince && { seatUnitGso: own.seatUnitGso }),
    names: [{ name, superior, from }],
    codes: code === undefined ? [] : [{ code, scheme: schemeOf(code), from }],
    enteredBy: cx.store.tenantId,
  };
  await createAgency(cx, agency);
  return told(cx, agency.id, "agency.entered", { name });
}

/** @throws Refusal `agency.missing`, `item.changed`, `agency.code_taken`, `agency.name_taken`, `agency.date_order` */
export async function editEntered(cx: Cx, id: AgencyId, input: EditEnteredAgency): Promise<EnteredAgency> {
  require(cx, "directory.enter");
  const { version, sameNameMeant, ...facts } = input;
  const agency = await ownEntered(cx, id);
  if (facts.code !== undefined) await refuseTaken(cx, facts.code, id);
  if (!sameNameMeant) await refuseSameName(cx, agency.provinceGso, facts.name, id);
  const on = officeDate(cx.clock.now());
  await changeAgency(cx, id, (one) => {
    if (one.version !== version) throw new Refusal("conflict", "item.changed");
    return corrected(one, facts, on);
  });
  return told(cx, id, "agency.corrected", { name: facts.name });
}

/**
 * Enters from which day the agency is no more, and who goes on for it; nothing is sent to it then.
 * @throws Refusal `agency.missing`, `item.changed`, `agency.successor_wrong`, `agency.succession_known`, `agency.date_order`
 */
export async function closeEntered(cx: Cx, id: AgencyId, input: CloseEnteredAgency): Promise<EnteredAgency> {
  require(cx, "directory.enter");
  await ownEntered(cx, id);
  const { from, successorId, basis: legalBasis } = input;
  const to = successorId === undefined ? [] : [successorId];
  await refuseWrongSuccessors(cx, id, to, from);
  const kind = successorId === undefined ? "dissolve" : "merge";
  await changeAgency(cx, id, (one) => {
    if (one.version !== input.version) throw new Refusal("conflict", "item.changed");
    return succeed(one, { kind, to, from, legalBasis });
  });
  return told(cx, id, "agency.succeeded", { from, reason: legalBasis });
}

async function enteringOffice(cx: Cx): Promise<EnteringOffice> {
  const agency = await readAgency(cx, (await readOffice(cx)).agencyId);
  const forProvince = agency.level === "province" && holds(cx.actor, "province.open_unit");
  return { agency, tenantId: cx.store.tenantId, forProvince };
}

/** An agency the office may change. All others are not there. */
async function ownEntered(cx: Cx, id: AgencyId): Promise<Agency> {
  const [office, agency] = await Promise.all([enteringOffice(cx), readEntered(cx, id)]);
  if (!mayChange(office, agency)) throw new Refusal("missing", "agency.missing");
  return agency;
}

async function refuseTaken(cx: Cx, code: string, id: AgencyId | undefined): Promise<void> {
  const holder = await findAgencyByCode(cx, code);
  if (holder && holder.id !== id) throw new Refusal("conflict", "agency.code_taken");
}

async function refuseSameName(cx: Cx, provinceGso: string, name: string, id: AgencyId | undefined): Promise<void> {
  const on = officeDate(cx.clock.now());
  const same = (await provinceAgencies(cx, provinceGso)).find(
    (one) => one.id !== id && !hasEnded(one, on) && fold(nameOn(one, on).name) === fold(name),
  );
  if (same) throw new Refusal("conflict", "agency.name_taken", { name: nameOn(same, on).name });
}

async function told(
  cx: Cx,
  id: AgencyId,
  type: `agency.${string}`,
  data: Readonly<Record<string, string>>,
): Promise<EnteredAgency> {
  const { version, ...agency } = await readEntered(cx, id);
  await writeOnce(cx, USE_CASE, `${type}#${id}#${String(version)}`, [
    event(cx, type, `agency#${id}`, { agencyId: id, ...data }),
  ]);
  const on = officeDate(cx.clock.now());
  return { ...directoryEntry(agency, on, await withSuccessors(cx, [agency], on)), version };
}
