import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { rememberRequest, RepeatedRequestEntity, repeatKey, resultOfRepeat } from "@vanthu/platform/idempotency.ts";
import { newId } from "@vanthu/platform/id.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import type { StaffId } from "../staff/schema.ts";
import { checkDirection, checkOriginal, pagesOfExtract } from "./direction-rules.ts";
import { CopyEntity, copyPartition } from "./item.ts";
import { checkScan } from "./scan-check.ts";
import { CopyId, type Copy, type CopyDetail, type RequestCopy } from "./schema.ts";
import { readSource, readSourceFile } from "./source-service.ts";
import { copyDetail, copyEventData, readCopyView } from "./view.ts";

const USE_CASE = "copy.request";

/**
 * Đề nghị sao văn bản: whoever may see a document may ask for a copy of it. What article 25 does not know is refused
 * here, and a scan below the standard of digitised documents where the copy is to be electronic. A repeat of the request
 * answers as the first.
 * @throws Refusal `copy.direction_forbidden`, `copy.source_is_copy`, `copy.source_not_copy`, `copy.source_not_pdf`,
 *   `copy.source_not_final`, `copy.source_altered`, `copy.pages_missing`, `copy.page_unknown`, `copy.first_page_missing`, `copy.scan_*`,
 *   `incoming.missing`, `outgoing.missing`, `file.missing`, `secrecy.word_found`, `pdf.*`
 */
export async function requestCopy(cx: Cx, input: RequestCopy, key?: string): Promise<CopyDetail> {
  const person = requireStaff(cx, USE_CASE);
  const repeated = key === undefined ? undefined : await cx.store.get(RepeatedRequestEntity, repeatKey(cx, key));
  const earlier = resultOfRepeat(repeated, USE_CASE);
  if (earlier !== undefined) return copyDetail(cx, await readCopyView(cx, earlier));
  const at = cx.clock.now();
  const id = newId(CopyId, "cpy", at);
  const released = guardSecrecy(cx, textsOf(input), input.secrecyRelease, copyPartition(id));
  const source = await readSource(cx, input.source);
  checkDirection(input.form, source.medium, input.to);
  checkOriginal(input.form, source.isCopy);
  const { bytes, guarded } = await readSourceFile(cx, source);
  if (source.medium === "paper" && input.to === "electronic") checkScan(bytes, guarded.version);
  const copy: Copy = {
    id,
    state: "requested",
    form: input.form,
    source,
    to: input.to,
    pages: pagesOfExtract(input.form, input.pages, guarded.pages),
    recipients: input.recipients,
    copies: input.copies,
    requestedById: person.staffId as StaffId,
    requestedByName: person.name,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
  await cx.store.write([
    create(CopyEntity, copy),
    event(cx, "copy.requested", copyPartition(id), copyEventData(copy)),
    ...(key === undefined ? [] : [rememberRequest(cx, key, USE_CASE, id)]),
    ...released,
  ]);
  return copyDetail(cx, await readCopyView(cx, id));
}

function textsOf({ recipients, source }: RequestCopy) {
  const said = source.from === "scan" ? [source.typeName, source.subject, source.issuer] : [];
  return [...recipients, ...said].map((text) => ({ field: "copy", text }));
}
