import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { registerPaper } from "@vanthu/office/incoming/registration-service.ts";
import { askExtension } from "@vanthu/office/incoming/extension-service.ts";
import { finish, report, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import { subAssign } from "@vanthu/office/incoming/widen-service.ts";
import type { Urgency } from "@vanthu/office/field.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { addWorkingDays, nextWorkingDay, officeCalendar } from "@vanthu/platform/working-day.ts";
import type { SampleDocument } from "./sample-data.ts";
import { uploadScan } from "./sample-scan.ts";
import type { SampleCast } from "./sample-people.ts";

const URGENCIES: Readonly<Record<string, Urgency>> = {
  Khẩn: "urgent",
  "Thượng khẩn": "rush",
  "Hỏa tốc": "express",
  "Hoả tốc": "express",
};
/** How many working days from today the sample deadlines lie, in turn; one has passed. */
const DEADLINES = [0, 1, 2, 3, -2, 8, 12];

/**
 * Registers the latest incoming documents of the sample as paper that came today, and lets a part of them be instructed,
 * begun and finished, so that every queue has something in it. Dates are moved to the present.
 */
export async function makeIncomingWork(
  cast: SampleCast,
  documents: readonly SampleDocument[],
  fonts: LetterFonts,
  today: Date,
): Promise<void> {
  const clerk = cast.as(cast.who("clerk"));
  const calendar = officeCalendar();
  const on = officeDate(today);
  for (const [at, document] of documents.entries()) {
    const dueOn =
      document.dueOn === null && at % 3 === 0
        ? undefined
        : addWorkingDays(nextWorkingDay(addDays(on, -1), calendar), DEADLINES[at % DEADLINES.length] ?? 5, calendar);
    const issuedOn = addDays(on, -1 - (at % 4));
    const fileId = await uploadScan(clerk, document, issuedOn, fonts);
    const { id } = await registerPaper(clerk, {
      referenceNumber: document.code,
      issuedOn,
      issuer: document.issuingBody,
      typeName: document.type,
      subject: document.subject,
      urgency: URGENCIES[document.urgency] ?? "normal",
      dueOn,
      signer: { position: document.signer.position, fullName: document.signer.name },
      files: [{ fileId, role: "scan" }],
      acknowledgeDuplicate: false,
    });
    if (at % 3 !== 2) await handle(cast, id, document, dueOn, on, at);
  }
}

async function handle(
  cast: SampleCast,
  id: IncomingId,
  document: SampleDocument,
  dueOn: string | undefined,
  today: string,
  at: number,
): Promise<void> {
  const leader = cast.as(cast.who(at % 2 === 0 ? "chair" : "viceChair"));
  const inUnit = cast.people.filter(({ departmentName }) => departmentName === document.leadUnit);
  // Mostly a specialist leads; now and then the head, who gives parts to the people of the unit.
  const headLeads = at % 8 === 6;
  const [lead = cast.who("specialist"), ...others] = inUnit.toSorted(
    (a, b) => (Number(a.posts.includes("unitHead")) - Number(b.posts.includes("unitHead"))) * (headLeads ? -1 : 1),
  );
  const helping = headLeads ? [] : others.slice(0, at % 3);
  const { document: registered } = await readDetail(leader, id);
  await instruct(leader, id, {
    text: document.instruction ?? `${lead.departmentName} nghiên cứu, tham mưu thực hiện.`,
    leadId: lead.id,
    coordinatingIds: helping.map((person) => person.id),
    informedIds: [cast.who("headOfOffice").id].filter(
      (staffId) => staffId !== lead.id && !helping.some((one) => one.id === staffId),
    ),
    // A leader sets no day that has passed: the document came with it.
    dueOn: dueOn !== undefined && dueOn < today ? undefined : dueOn,
    version: registered.version,
  });
  if (at % 4 === 0) return;
  await start(cast.as(lead), id);
  if (at % 8 === 6) await giveParts(cast, id, lead, others);
  if (at % 8 === 1) await askForTime(cast, id, lead, today);
  if (at % 4 === 3)
    await finish(cast.as(lead), id, {
      result: "Đã triển khai xong, báo cáo lãnh đạo tại phiên họp giao ban.",
      // Kept of what was due before only.
      lateReason: "Phải chờ số liệu của các thôn.",
    });
}

/** Tells how far the work is and asks for another fortnight, which waits for the leader. */
async function askForTime(cast: SampleCast, id: IncomingId, lead: Colleague, today: string): Promise<void> {
  const cx = cast.as(lead);
  await report(cx, id, { text: "Đã thu thập số liệu của các thôn, đang tổng hợp.", percent: 60 });
  await askExtension(cx, id, {
    wishedOn: addWorkingDays(today, 20, officeCalendar()),
    reason: "Còn hai thôn chưa gửi số liệu.",
  });
}

async function giveParts(
  cast: SampleCast,
  id: IncomingId,
  head: Colleague,
  others: readonly Colleague[],
): Promise<void> {
  const [first] = others.filter(({ posts }) => posts.includes("specialist"));
  if (!first || !head.posts.includes("unitHead")) return;
  await subAssign(cast.as(head), id, { staffIds: [first.id], text: "Soạn dự thảo văn bản trả lời." });
}
