import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { nameOn } from "../organisation/rules.ts";
import type { Agency, AgencyId } from "../organisation/schema.ts";
import { knownAgencies } from "../organisation/known-service.ts";
import { refuseEnded } from "../organisation/succession-service.ts";
import type { Receiver } from "./schema.ts";

/** Items one read of the store answers. */
const READ_AT_ONCE = 100;

/** Agencies of the directory in the order asked. @throws Refusal `outgoing.receiver_unknown` */
export async function readReceivingAgencies(cx: Cx, ids: readonly AgencyId[]): Promise<Agency[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / READ_AT_ONCE) }, (_, at) =>
    ids.slice(at * READ_AT_ONCE, (at + 1) * READ_AT_ONCE),
  );
  try {
    return (await Promise.all(parts.map((part) => knownAgencies(cx, part)))).flat();
  } catch (error) {
    const isUnknown = error instanceof Refusal && error.code === "agency.missing";
    throw isUnknown ? new Refusal("input", "outgoing.receiver_unknown", {}, { cause: error }) : error;
  }
}

/**
 * The receivers a document goes to, each once, under the name valid on its date. None of them is an agency that is no
 * more today, whatever the date of the document.
 * @throws Refusal `outgoing.receiver_unknown`, `outgoing.receiver_self`, `agency.ended`, `agency.dissolved`
 */
export async function receiversOn(
  cx: Cx,
  ownAgencyId: AgencyId,
  ids: readonly AgencyId[],
  on: string,
): Promise<Receiver[]> {
  if (ids.includes(ownAgencyId)) throw new Refusal("input", "outgoing.receiver_self");
  const agencies = await readReceivingAgencies(cx, [...new Set(ids)]);
  await refuseEnded(cx, agencies, officeDate(cx.clock.now()));
  return agencies.map((agency) => ({ agencyId: agency.id, name: nameOn(agency, on).name }));
}
