import { isAddressedTo } from "@vanthu/edxml/check-addressee.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import type { MeantFor } from "../incoming/change-schema.ts";
import { exchangeCode, nameOn } from "../organisation/rules.ts";
import { knownAgencyByCode, knownAgency } from "../organisation/known-service.ts";
import { hasEnded, successorsOn } from "../organisation/succession-rules.ts";
import { codesAnsweredTo, withSuccessors } from "../organisation/succession-service.ts";
import { readKnownOffice } from "../tenant/service.ts";

/** A packet to thousands names thousands; a clerk reads a few. */
const MOST_NAMED = 5;

export interface Addressee {
  readonly isOurs: boolean;
  /** The code of ours it was addressed to; our present one where there was none. */
  readonly code: string;
  /** Whom it names instead, each with who goes on for it; empty where it names us. */
  readonly meantFor: readonly MeantFor[];
}

/** Every code of ours, current or former, and of those we go on for. */
export async function ownCodes(cx: Cx): Promise<readonly string[]> {
  const office = await readKnownOffice(cx);
  const agency = await knownAgency(cx, office.agencyId);
  return [office.code, ...(await codesAnsweredTo(cx, agency, officeDate(cx.clock.now())))];
}

/** Under which of our codes a packet was addressed to us, or to whom it was. */
export async function addresseeOf(cx: Cx, packet: DocumentPacket): Promise<Addressee> {
  const own = await ownCodes(cx);
  const used = own.find((code) => isAddressedTo(packet, [code]));
  const [current = ""] = own;
  if (used !== undefined) return { isOurs: true, code: used, meantFor: [] };
  const named = packet.to.slice(0, MOST_NAMED).filter(({ organId }) => organId !== "");
  const inherited = await inheritedCode(
    cx,
    named.map(({ organId }) => organId),
  );
  if (inherited !== undefined) return { isOurs: true, code: inherited, meantFor: [] };
  const meantFor = await Promise.all(named.map(({ organId, organName }) => nowOf(cx, organId, organName)));
  return { isOurs: false, code: current, meantFor };
}

/** The code among these of an agency elsewhere that we go on for: those of our own province are among our codes. */
async function inheritedCode(cx: Cx, codes: readonly string[]): Promise<string | undefined> {
  const { agencyId } = await readKnownOffice(cx);
  const today = officeDate(cx.clock.now());
  for (const code of codes) {
    const agency = await knownAgencyByCode(cx, code);
    if (!agency || !hasEnded(agency, today)) continue;
    const successors = successorsOn(agency, await withSuccessors(cx, [agency], today), today);
    if (successors.some(({ id }) => id === agencyId)) return code;
  }
  return undefined;
}

async function nowOf(cx: Cx, code: string, name: string): Promise<MeantFor> {
  const agency = await knownAgencyByCode(cx, code);
  const today = officeDate(cx.clock.now());
  const named = {
    code: code.slice(0, 50),
    name: (name || (agency && nameOn(agency, today).name) || code).slice(0, 200),
  };
  if (!agency?.succession || !hasEnded(agency, today)) return named;
  const { from } = agency.succession;
  const successors = successorsOn(agency, await withSuccessors(cx, [agency], today), today);
  return {
    ...named,
    now: successors.map((one) => ({ code: exchangeCode(one, today), name: nameOn(one, today).name, from })),
  };
}
