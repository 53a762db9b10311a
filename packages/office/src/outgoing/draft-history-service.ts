import type { Cx } from "@vanthu/platform/context.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import * as v from "valibot";
import { isEditor } from "./access-rules.ts";
import { readContent } from "./draft-history.ts";
import {
  draftHistoryPartition,
  DraftVersionEntity,
  draftVersionKey,
  type DraftVersionItem,
} from "./draft-history-item.ts";
import {
  DraftVersionList,
  DraftVersionRow,
  type DraftVersionDetail,
  type RestoreDraft,
} from "./draft-history-schema.ts";
import { saveDraft } from "./draft-service.ts";
import type { OutgoingDetail, OutgoingId } from "./schema.ts";
import { readDocument } from "./read-document.ts";

/**
 * The versions kept of a draft, newest first; whoever may see the document sees how it came about.
 * @throws Refusal `outgoing.missing`
 */
export async function listVersions(cx: Cx, id: OutgoingId): Promise<DraftVersionList> {
  await readDocument(cx, id);
  const versions = await cx.store.queryAll(DraftVersionEntity, draftHistoryPartition(id), { descending: true });
  return v.parse(DraftVersionList, { items: versions });
}

/** @throws Refusal `outgoing.missing`, `outgoing.version_missing` */
export async function readVersion(cx: Cx, id: OutgoingId, n: number): Promise<DraftVersionDetail> {
  await readDocument(cx, id);
  const version = await versionOf(cx, id, n);
  return { ...v.parse(DraftVersionRow, version), content: await readContent(cx, version) };
}

/**
 * Puts an older text in the place of the present one, which is kept. Who signs is settled by the present draft: the
 * signer of an old version may not sign any more.
 * @throws Refusal `outgoing.missing`, `outgoing.version_missing`, and all of {@link saveDraft}
 */
export async function restoreVersion(
  cx: Cx,
  id: OutgoingId,
  n: number,
  { version, secrecyRelease }: RestoreDraft,
): Promise<OutgoingDetail> {
  const person = requireStaff(cx, "outgoing.draft");
  const document = await readDocument(cx, id);
  if (!isEditor(person, document)) throw new Refusal("forbidden", "outgoing.not_drafter");
  const content = await readContent(cx, await versionOf(cx, id, n));
  const input = {
    ...content,
    signerId: document.signerId,
    version,
    annexes: document.annexes.map((file) => ({ fileId: file.id, role: file.role })),
    secrecyRelease,
  };
  return saveDraft(cx, id, input, "restore");
}

async function versionOf(cx: Cx, id: OutgoingId, n: number): Promise<DraftVersionItem> {
  const version = await cx.store.get(DraftVersionEntity, draftVersionKey(id, n));
  if (!version) throw new Refusal("missing", "outgoing.version_missing");
  return version;
}
