import type { AxisClient, PacketKind, ReceivedEntry } from "@vanthu/axis/axis-client.ts";
import { AxisProblem } from "@vanthu/axis/axis-error.ts";
import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import { receipt, ReceiptEntity } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { Agency, AxisName } from "../organisation/schema.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import { successorsOn } from "../organisation/succession-rules.ts";
import { withSuccessors } from "../organisation/succession-service.ts";
import { servesTenant } from "./axis-served.ts";
import { putOnQueue } from "./internal-gateway.ts";
import { placeInExchange } from "./packet-file.ts";
import { askedFrom, inTurn, type Polled } from "./polling-rules.ts";
import type { PollLease } from "./poll-lease.ts";
import { rejectPacket } from "./reject-packet.ts";

/** Packets of one run: fetched and handed on well within a worker's minute. */
const BATCH = 20;
/** After so many that failed one after the other the axis has trouble, not the packets. */
const MOST_FAILURES = 3;

/** Takes what the axis holds for us, a batch of it; the rest is for the next run. */
export async function takeWaiting(cx: Cx, client: AxisClient, lease: PollLease, wanted?: string): Promise<Polled> {
  const today = officeDate(cx.clock.now());
  const from = askedFrom(lease.current(), today, wanted);
  const listed: ReceivedEntry[] = [];
  for (const kind of ["document", "status"] satisfies PacketKind[]) {
    listed.push(...(await client.listReceived(kind, from, today)));
  }
  let taken = 0;
  let strays = 0;
  let failuresInRow = 0;
  let failure: string | undefined;
  for (const entry of inTurn(listed, lease.current()).slice(0, BATCH)) {
    if (failuresInRow === MOST_FAILURES || !(await lease.hold())) break;
    try {
      if (await takeOne(cx, client, lease.axis, entry)) taken += 1;
      else strays += 1;
      failuresInRow = 0;
    } catch (error) {
      if (!(error instanceof AxisProblem)) throw error;
      cx.log.warn("axis.take_failed", { axis: lease.axis, code: error.code, docId: entry.docId });
      failure = error.code;
      failuresInRow += 1;
    }
  }
  return { taken, strays, failure, hasMore: listed.length > BATCH && failuresInRow < MOST_FAILURES };
}

/**
 * Puts one packet onto the exchange queue for every office it is addressed to here, and only then tells the axis that it
 * is done. Fetched twice, it is the same message to each of them.
 * @returns false for a packet addressed to nobody here: kept for us to look at, and refused to the axis
 */
async function takeOne(cx: Cx, client: AxisClient, axis: AxisName, entry: ReceivedEntry): Promise<boolean> {
  const { docId, kind } = entry;
  const bytes = await client.get(docId);
  const named = await officesAt(cx, [entry.to]);
  const tenants = named.length > 0 ? named : await officesAt(cx, addresseesOf(bytes));
  if (tenants.length === 0) {
    await keepStray(cx, `${axis}#${docId}`, bytes, entry.from);
    await client.acknowledge(docId, "fail");
    return false;
  }
  const packet = await placeInExchange(cx, bytes);
  for (const toTenantId of tenants) {
    const id = `${cx.store.tenantId}#${axis}#${docId}`;
    await putOnQueue(cx.world, { id, kind, toTenantId, packet, axis, files: [] }, cx.store.tenantId);
  }
  await client.acknowledge(docId, "done");
  return true;
}

/** Codes of those a packet is for: all it is addressed to, where the axis does not name one office of ours itself. */
function addresseesOf(bytes: Uint8Array): readonly string[] {
  try {
    const read = readPacket(bytes);
    return read.kind === "status" ? [read.packet.responseFor.organId] : read.packet.to.map(({ organId }) => organId);
  } catch (error) {
    if (error instanceof EdxmlProblem) return [];
    throw error;
  }
}

/**
 * Offices our connection carries for that bear or bore one of these codes, or go on for an agency that did and never worked
 * here: one that did passes on itself what is its successor's.
 */
async function officesAt(cx: Cx, codes: readonly string[]): Promise<readonly TenantId[]> {
  const on = officeDate(cx.clock.now());
  const offices = new Set<TenantId>();
  for (const code of new Set(codes)) {
    const agency = await knownAgencyByCode(cx, code);
    if (!agency) continue;
    const own = await servedOf(cx, [agency]);
    const heirs = async () => servedOf(cx, successorsOn(agency, await withSuccessors(cx, [agency], on), on));
    for (const tenantId of own.length > 0 ? own : await heirs()) offices.add(tenantId);
  }
  return [...offices];
}

async function servedOf(cx: Cx, agencies: readonly Agency[]): Promise<readonly TenantId[]> {
  const ids = [...new Set(agencies.flatMap(({ tenantId }) => tenantId ?? []))];
  const served = await Promise.all(ids.map((id) => servesTenant(cx, id)));
  return ids.filter((_, at) => served[at]);
}

async function keepStray(cx: Cx, docId: string, bytes: Uint8Array, senderCode: string): Promise<void> {
  const more = [receipt(cx, "exchange.stray", docId)];
  const packet = await placeInExchange(cx, bytes);
  const hand = { bytes, packet, files: [], receivedAt: cx.clock.now().toISOString(), more, isReleased: false };
  try {
    await rejectPacket(cx, hand, { code: "packet.nobody_here", ...(senderCode && { senderCode }) });
  } catch (error) {
    if (!(error instanceof WriteConflict) || !error.of(ReceiptEntity)) throw error;
  }
}
