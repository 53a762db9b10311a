import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { AgencyCodeEntity, AgencyEntity } from "./item.ts";
import { directoryEntry, searchDirectory } from "./rules.ts";
import { schemeOf } from "./code-rules.ts";
import type { Agency, AgencyCode, AgencyId, DirectoryEntry } from "./schema.ts";
import { findEnteredAgency, provinceAgencies, readAgency } from "./service.ts";
import { refuseEnded } from "./succession-service.ts";

/** Agencies of the province of `near` that do not work on this deployment yet and have not ended. */
export async function listUnconnected(cx: Cx, near: AgencyId, q = ""): Promise<DirectoryEntry[]> {
  const { provinceGso } = await readAgency(cx, near);
  const on = officeDate(cx.clock.now());
  const free = (await provinceAgencies(cx, provinceGso)).filter(
    ({ id, tenantId, succession }) => tenantId === undefined && succession === undefined && id !== near,
  );
  return searchDirectory(
    free.map((agency) => directoryEntry(agency, on)),
    q,
  );
}

/**
 * The operations, in the shared area, by which an agency works on this deployment, under this code if it is given one.
 * @throws Refusal `agency.code_taken`, `agency.ended`, `agency.dissolved`, `unit.already_open`
 */
export async function connectOperations(
  cx: Cx,
  agency: Agency,
  tenantId: TenantId,
  code: string | undefined,
  known: boolean,
): Promise<Operation[]> {
  if (agency.tenantId !== undefined && agency.tenantId !== tenantId) {
    throw new Refusal("conflict", "unit.already_open");
  }
  await refuseEnded(cx, [agency], officeDate(cx.clock.now()));
  const isNew = code !== undefined && !agency.codes.some((one) => one.code === code);
  if (isNew) await refuseTakenCode(cx, code, agency.id);
  const codes = isNew ? [...agency.codes, datedCode(code, officeDate(cx.clock.now()))] : agency.codes;
  const connected: Agency = { ...agency, tenantId, codes };
  return [
    known ? replace(AgencyEntity, connected as ItemOf<typeof AgencyEntity>) : create(AgencyEntity, connected),
    ...(isNew ? [create(AgencyCodeEntity, { code, agencyId: agency.id })] : []),
  ];
}

/** @throws Refusal `agency.code_taken` for a code another agency bears or bore */
export async function refuseTakenCode(cx: Cx, code: string, agencyId: AgencyId | undefined): Promise<void> {
  const holder = await findEnteredAgency(cx, code);
  if (holder && holder.id !== agencyId) throw new Refusal("conflict", "agency.code_taken");
}

function datedCode(code: string, from: string): AgencyCode {
  return { code, scheme: schemeOf(code), from };
}
