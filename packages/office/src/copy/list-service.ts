import type { Cx } from "@vanthu/platform/context.ts";
import { holds } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import * as v from "valibot";
import { linkTo } from "../attachment/service.ts";
import { maySeeCopy } from "./access-rules.ts";
import { ALL_COPIES, copiesOf, copiesWaitingFor, CopyEntity } from "./item.ts";
import { CopyList, type CopyDetail, type CopyId, type CopyListQuery } from "./schema.ts";
import { copyDetail, readCopyView } from "./view.ts";

const PAGE = 50;

/**
 * Copies newest first, of one document or all that the reader may see. One read; a page filtered by state or by right may
 * hold fewer, `next` says whether there is more.
 */
export async function listCopies(cx: Cx, { documentId, state, after }: CopyListQuery): Promise<CopyList> {
  const page = await cx.store.query(CopyEntity, documentId === undefined ? ALL_COPIES : copiesOf(documentId), {
    index: documentId === undefined ? 1 : 2,
    limit: PAGE,
    after,
    descending: true,
  });
  const items = page.items.filter(
    (copy) => maySeeCopy(cx.actor, copy) && (state === undefined || copy.state === state),
  );
  return v.parse(CopyList, page.next === undefined ? { items } : { items, next: page.next });
}

/** How many copies wait for this person, at most `limit`: for a leader to decide, for the clerk to make. */
export async function countWaitingCopies(cx: Cx, limit: number): Promise<number | undefined> {
  const step = holds(cx.actor, "copy.decide") ? "decide" : holds(cx.actor, "copy.make") ? "make" : undefined;
  if (step === undefined) return undefined;
  return (await cx.store.query(CopyEntity, copiesWaitingFor(step), { index: 3, limit })).items.length;
}

/** @throws Refusal `copy.missing` */
export async function readCopy(cx: Cx, id: CopyId): Promise<CopyDetail> {
  return copyDetail(cx, await readCopyView(cx, id));
}

/** A presigned GET of the copy, or of what it is made of. @throws Refusal `copy.missing`, `file.missing` */
export async function linkToCopy(cx: Cx, id: CopyId, fileId: string, download: boolean) {
  const { copy } = await readCopyView(cx, id);
  const file = [copy.file, copy.source.file].find((one) => one?.id === fileId);
  if (!file) throw new Refusal("missing", "file.missing");
  return linkTo(cx, file, download);
}
