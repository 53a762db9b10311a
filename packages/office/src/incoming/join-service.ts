import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { remove, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { receivedData } from "./counted-rules.ts";
import { arrivalKey, ExchangeArrivalEntity } from "./exchange-arrival-item.ts";
import { AwaitedFormEntity, awaitedKey } from "./form-item.ts";
import type { JoinPaper } from "./form-schema.ts";
import { findLikely } from "./form-service.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import { asOwned, takeOwnCopies } from "./own-copy-service.ts";
import { readDocument } from "./case-service.ts";
import { readDetail } from "./read-service.ts";
import type { IncomingDetail, IncomingId } from "./schema.ts";
import { requireState } from "./state-rules.ts";
import { requireWhole } from "./tampered-rules.ts";

const MOST_FILES = 50;

/**
 * The clerk says that an electronic copy is of a registered paper: it takes that one's number (03 to the sender), its
 * files and packet go to that row, and its own record ends.
 * @throws Refusal `incoming.form_came` where the paper has its copy already, `incoming.tampered`, `incoming.no_packet`
 */
export async function joinPaper(cx: Cx, id: IncomingId, { paperId }: JoinPaper): Promise<IncomingDetail> {
  const clerk = requireStaff(cx, "incoming.register");
  const [copy, paper] = await Promise.all([readDocument(cx, id), readDocument(cx, paperId)]);
  requireWhole(copy, undefined);
  await cx.store.write(await join(cx, copy, paper, clerk.name));
  return readDetail(cx, paperId);
}

/**
 * Joins a copy that has just arrived with the one paper that surely is the same document. One with anything wrong about
 * it waits for the clerk.
 * @returns nothing to write where no paper, or more than one, is sure
 */
export async function joinIfSure(cx: Cx, id: IncomingId): Promise<Operation[]> {
  const copy = await cx.store.get(IncomingEntity, documentKey(id));
  if (copy?.state !== "arrived" || !copy.exchange) return [];
  const { problems, replaces, broughtBy } = copy.exchange;
  if (problems || replaces || broughtBy !== undefined) return [];
  const [sure, ...others] = (await findLikely(cx, copy)).filter(({ isSure }) => isSure);
  if (!sure || others.length > 0) return [];
  return join(cx, copy, await readDocument(cx, sure.id), undefined);
}

async function join(cx: Cx, copy: IncomingItem, paper: IncomingItem, byName: string | undefined): Promise<Operation[]> {
  requireState(copy, "arrived");
  requireState(paper, "registered", "routed", "inProgress", "done");
  const { exchange } = asOwned(copy);
  const { arrivalNumber } = paper;
  if (!exchange || arrivalNumber === undefined) throw new Refusal("conflict", "incoming.no_packet");
  if (paper.exchange) throw new Refusal("conflict", "incoming.form_came");
  const files = [...asOwned(copy).files, ...paper.files];
  if (files.length > MOST_FILES) throw new Refusal("conflict", "incoming.too_many_files", { limit: MOST_FILES });
  await takeOwnCopies(cx, copy);
  const [arrival, awaited] = await Promise.all([
    cx.store.get(ExchangeArrivalEntity, arrivalKey(exchange)),
    cx.store.get(AwaitedFormEntity, awaitedKey(paper.id)),
  ]);
  const cameOn = officeDate(cx.clock.now());
  const otherForm = { state: "came", cameOn, ...(byName !== undefined && { byName }) } as const;
  return [
    replace(IncomingEntity, { ...paper, exchange, files, otherForm }),
    replace(IncomingEntity, {
      ...asOwned(copy),
      state: "void",
      voidReason: `Là bản điện tử của văn bản đến số ${String(arrivalNumber)}`,
      joinedTo: { id: paper.id, arrivalNumber },
    }),
    ...(arrival ? [replace(ExchangeArrivalEntity, { ...arrival, incomingId: paper.id })] : []),
    ...(awaited ? [remove(AwaitedFormEntity, awaited)] : []),
    event(cx, "incoming.joined", incomingPartition(paper.id), { arrivalNumber, state: paper.state }),
    event(cx, "incoming.merged", incomingPartition(copy.id), { arrivalNumber, ...receivedData(copy) }),
  ];
}
