import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { createDraft, saveDraft } from "../outgoing/draft-service.ts";
import { draftBody, draftSubject } from "./draft-rules.ts";
import { reportPartition } from "./item.ts";
import { readReport } from "./read-service.ts";
import type { ReportDraft } from "./schema.ts";
import type { WeekKey } from "./week-schema.ts";

/**
 * Makes the report an outgoing document's draft (Báo cáo), to be reviewed, signed, numbered and sealed like any other: the
 * machine seals nothing (NĐ 30 Điều 32.2). A repeat of the request answers the same draft.
 * @throws Refusal `report.not_made`, `outgoing.no_signer`
 */
export async function draftReport(cx: Cx, week: WeekKey, key?: string): Promise<ReportDraft> {
  require(cx, "outgoing.draft");
  const report = await readReport(cx, week);
  if (report.state === "open") throw new Refusal("conflict", "report.not_made");
  const { document } = await createDraft(cx, { typeName: "Báo cáo", subject: draftSubject(report) }, key);
  // A repeat finds it filled, or further on its way.
  if (document.version > 1 || document.state !== "draft") return { outgoingId: document.id };
  const { typeName, subject, urgency, dueOn, addressees, receivers, signerId, recipientLines, version } = document;
  await saveDraft(cx, document.id, {
    typeName,
    subject,
    urgency,
    dueOn,
    addressees,
    receivers,
    signerId,
    recipientLines,
    body: draftBody(report),
    annexes: [],
    version,
  });
  await cx.store.write([event(cx, "report.drafted", reportPartition(week), { week, outgoingId: document.id })]);
  return { outgoingId: document.id };
}
