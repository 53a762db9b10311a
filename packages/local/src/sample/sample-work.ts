import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { registerPaper } from "@vanthu/office/incoming/registration-service.ts";
import { finish, start } from "@vanthu/office/incoming/handling-service.ts";
import { instruct } from "@vanthu/office/incoming/instruction-service.ts";
import { readDetail } from "@vanthu/office/incoming/read-service.ts";
import type { Urgency } from "@vanthu/office/field.ts";
import type { IncomingId } from "@vanthu/office/incoming/schema.ts";
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
/** How many working days from today the sample deadlines lie, in turn. */
const DEADLINES = [0, 1, 2, 3, 5, 8, 12];

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
    if (at % 3 !== 2) await handle(cast, id, document, dueOn, at);
  }
}

async function handle(
  cast: SampleCast,
  id: IncomingId,
  document: SampleDocument,
  dueOn: string | undefined,
  at: number,
): Promise<void> {
  const leader = cast.as(cast.who(at % 2 === 0 ? "chair" : "viceChair"));
  const inUnit = cast.people.filter(({ departmentName }) => departmentName === document.leadUnit);
  const [lead = cast.who("specialist"), ...others] = inUnit.toSorted(
    (a, b) => Number(a.posts.includes("unitHead")) - Number(b.posts.includes("unitHead")),
  );
  const { document: registered } = await readDetail(leader, id);
  await instruct(leader, id, {
    text: document.instruction ?? `${lead.departmentName} nghiên cứu, tham mưu thực hiện.`,
    leadId: lead.id,
    coordinatingIds: others.slice(0, at % 3).map((person) => person.id),
    informedIds: [cast.who("headOfOffice").id].filter(
      (staffId) => staffId !== lead.id && !others.slice(0, at % 3).some((one) => one.id === staffId),
    ),
    dueOn,
    version: registered.version,
  });
  if (at % 4 === 0) return;
  await start(cast.as(lead), id);
  if (at % 4 === 3)
    await finish(cast.as(lead), id, { result: "Đã triển khai xong, báo cáo lãnh đạo tại phiên họp giao ban." });
}
