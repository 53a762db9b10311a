import type { TenantId } from "@vanthu/platform/id.ts";
import { addCode } from "./change-rules.ts";
import type { Agency } from "./schema.ts";

/** For whom an office enters agencies: a province for all of its province, any other for its own place. */
export interface EnteringOffice {
  readonly agency: Agency;
  readonly tenantId: TenantId;
  readonly forProvince: boolean;
}

/** What is said of an agency that is entered by hand. */
export interface EnteredFacts extends Pick<Agency, "body" | "address" | "email" | "phone"> {
  readonly name: string;
  readonly superior?: string | undefined;
  readonly code?: string | undefined;
}

/** Whether an office may change an agency: it was entered by hand, nobody works in it here, and no axis tells of it. */
export function mayChange({ agency: own, tenantId, forProvince }: EnteringOffice, agency: Agency): boolean {
  const isByHand = agency.enteredBy !== undefined && agency.tenantId === undefined && agency.axis === undefined;
  if (!isByHand || own.provinceGso !== agency.provinceGso) return false;
  const isSeatedHere = own.seatUnitGso !== undefined && own.seatUnitGso === agency.seatUnitGso;
  return forProvince || agency.enteredBy === tenantId || isSeatedHere;
}

/**
 * The agency as it is corrected: its last name and its addresses are replaced; another code is borne from `on`, and packets
 * to the former one still lead here.
 * @throws Refusal `agency.code_taken`, `agency.date_order` for a second code on one day
 */
export function corrected(agency: Agency, facts: EnteredFacts, on: string): Agency {
  const { name, superior, code, body, address, email, phone } = facts;
  const last = agency.names.at(-1);
  const names = [...agency.names.slice(0, -1), { name, superior, from: last?.from ?? on, to: last?.to }];
  const isNewCode = code !== undefined && !agency.codes.some((one) => one.code === code && one.to === undefined);
  return { ...(isNewCode ? addCode(agency, { code, from: on }) : agency), names, body, address, email, phone };
}
