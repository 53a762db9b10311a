import type { Cx } from "@vanthu/platform/context.ts";
import { recallAgency, recallByCode } from "./agency-memory.ts";
import type { Agency, AgencyId } from "./schema.ts";
import { findAgencyByCode, readAgencies, readAgency } from "./service.ts";

/**
 * Agencies in the order asked, as they stood at most a minute ago: for what a packet needs to know of them. What is changed
 * is read as it stands (`service.ts`).
 * @throws Refusal `agency.missing`
 */
export async function knownAgencies(cx: Pick<Cx, "world" | "meter">, ids: readonly AgencyId[]): Promise<Agency[]> {
  const missing = [...new Set(ids)].filter((id) => !recallAgency(cx.world, id));
  const read = new Map((await readAgencies(cx, missing)).map((agency) => [agency.id, agency]));
  return Promise.all(ids.map((id) => read.get(id) ?? knownAgency(cx, id)));
}

/** @throws Refusal `agency.missing` */
export async function knownAgency(cx: Pick<Cx, "world" | "meter">, id: AgencyId): Promise<Agency> {
  return recallAgency(cx.world, id) ?? readAgency(cx, id);
}

/** The agency that bears or bore this code. */
export async function knownAgencyByCode(cx: Pick<Cx, "world" | "meter">, code: string): Promise<Agency | undefined> {
  return recallByCode(cx.world, code) ?? findAgencyByCode(cx, code);
}
