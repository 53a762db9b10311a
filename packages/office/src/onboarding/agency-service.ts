import { writeOnce } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { addCode, rename, succeed } from "../organisation/change-rules.ts";
import type { Agency, AgencyId } from "../organisation/schema.ts";
import { changeAgency, readAgency } from "../organisation/service.ts";
import { refuseWrongSuccessors } from "../organisation/succession-service.ts";
import { readOffice } from "../tenant/service.ts";
import type { AddAgencyCode, AgencyOverTime, EnterSuccession, RenameAgency } from "./agency-schema.ts";
import { askPulse } from "./pulse-service.ts";
import { UnitOfAgencyEntity, unitPartition } from "./unit-item.ts";

/** Written with each event, so that a request cut off after the change and asked again tells of it once. */
const USE_CASE = "onboarding.agency";

/** Names, codes and end of an agency of the province. @throws Refusal `agency.missing` */
export async function readAgencyOverTime(cx: Cx, id: AgencyId): Promise<AgencyOverTime> {
  require(cx, "province.read");
  return overTime(await agencyOfProvince(cx, id));
}

/**
 * Enters who goes on with an agency's work (sáp nhập, chia tách, giải thể); from that day nothing is sent to it. What is on
 * its way is still received.
 * @throws Refusal `agency.missing`, `agency.successor_wrong`, `agency.succession_known`, `agency.date_order`
 */
export async function enterSuccession(cx: Cx, id: AgencyId, input: EnterSuccession): Promise<AgencyOverTime> {
  require(cx, "province.change_state");
  await agencyOfProvince(cx, id);
  await refuseWrongSuccessors(cx, id, input.successorIds, input.from);
  const { kind, successorIds: to, from, basis: legalBasis } = input;
  const changed = await changeAgency(cx, id, (agency) => succeed(agency, { kind, to, from, legalBasis }));
  return told(cx, changed, "agency.succeeded", input);
}

/**
 * Enters the name an agency bears from a day on; documents of earlier days keep the earlier one.
 * @throws Refusal `agency.missing`, `agency.date_order`
 */
export async function renameAgency(cx: Cx, id: AgencyId, input: RenameAgency): Promise<AgencyOverTime> {
  require(cx, "province.change_state");
  await agencyOfProvince(cx, id);
  const { name, superior, from } = input;
  const changed = await changeAgency(cx, id, (agency) => rename(agency, { name, superior, from }));
  return told(cx, changed, "agency.renamed", input);
}

/**
 * Enters the code an agency bears from a day on; packets to its former codes still reach it.
 * @throws Refusal `agency.missing`, `agency.code_taken`, `agency.date_order`
 */
export async function addAgencyCode(cx: Cx, id: AgencyId, input: AddAgencyCode): Promise<AgencyOverTime> {
  require(cx, "province.change_state");
  await agencyOfProvince(cx, id);
  const changed = await changeAgency(cx, id, (agency) => addCode(agency, input));
  return told(cx, changed, "agency.code_added", input);
}

/** An agency below the province one acts in. All others are not there, whoever asks. */
async function agencyOfProvince(cx: Cx, id: AgencyId): Promise<Agency> {
  const { agencyId } = await readOffice(cx);
  const [own, agency] = await Promise.all([readAgency(cx, agencyId), readAgency(cx, id)]);
  const isOurs = own.level === "province" && own.provinceGso === agency.provinceGso && own.id !== agency.id;
  if (!isOurs) throw new Refusal("missing", "agency.missing");
  return agency;
}

/** The change stands in the history of the agency's unit where it has one; the unit then tells its new name. */
async function told(
  cx: Cx,
  agency: Agency,
  type: `agency.${string}`,
  { from, basis }: { readonly from: string; readonly basis: string },
): Promise<AgencyOverTime> {
  const link = await cx.store.get(UnitOfAgencyEntity, [`unit-of#${agency.id}`, "unit"]);
  const subject = link ? unitPartition(link.unitId) : `agency#${agency.id}`;
  const data = { agencyId: agency.id, from, reason: basis };
  await writeOnce(cx, USE_CASE, `${type}#${agency.id}#${from}`, [event(cx, type, subject, data)]);
  if (agency.tenantId) await askPulse(cx, agency.tenantId, `${type}#${agency.id}#${from}`);
  return overTime(agency);
}

function overTime({ id, level, body, names, codes, succession }: Agency): AgencyOverTime {
  return { id, level, body, names, codes, succession };
}
