import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PDFDocument } from "pdf-lib";
import readXlsxFile from "read-excel-file/node";
import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import { reportPrinter } from "@vanthu/functions/report-printer.ts";
import { writeSheets } from "@vanthu/functions/sheet-writer.ts";
import { readOutgoing } from "@vanthu/office/outgoing/list-service.ts";
import { commentReport } from "@vanthu/office/report/comment-service.ts";
import { draftReport } from "@vanthu/office/report/draft-service.ts";
import { exportReportCsv, reportSheets } from "@vanthu/office/report/export-service.ts";
import type { FigureQuery } from "@vanthu/office/report/list-schema.ts";
import { listBehind } from "@vanthu/office/report/list-service.ts";
import { preparePrint } from "@vanthu/office/report/print-service.ts";
import { readReport } from "@vanthu/office/report/read-service.ts";
import { startOfficeWorld, type OfficeWorld, type Person, type TestOffice } from "../office-world.ts";
import { registered } from "./incoming-builder.ts";
import { assigned, done, handlersOf, tickAt } from "./report-week.ts";

const WEEK = "2026-W49";
const ids: Record<string, string> = {};
let world: OfficeWorld;
let office: TestOffice;

beforeAll(async () => {
  world = await startOfficeWorld();
  office = world.lacThuy;
  const { specialist, unitHead } = office.people;
  ids["carried"] = await assigned(office, specialist, "2026-11-26");
  world.time.set("2026-11-30T02:00:00Z");
  ids["overdue"] = await assigned(office, specialist, "2026-12-01");
  ids["onTime"] = await assigned(office, unitHead, "2026-12-10");
  ids["waiting"] = await registered(office, { urgency: "urgent" });
  await done(office, unitHead, ids["onTime"] as never);
  await world.settle(handlersOf(world));
  await tickAt(world, "2026-12-04T08:00:00Z");
});
afterAll(() => world.stop());

const head = () => office.cx(office.people.headOfOffice);
const behind = async (person: Person, asked: Partial<FigureQuery> & Pick<FigureQuery, "figure">) =>
  (await listBehind(office.cx(person), WEEK, asked)).incoming.map(({ id }) => id);

describe("the list behind a figure", () => {
  test("holds as many documents as the figure says", async () => {
    const { headOfOffice } = office.people;
    const report = await readReport(head(), WEEK);

    expect(await behind(headOfOffice, { figure: "overdue" })).toEqual([ids["overdue"]]);
    expect(await behind(headOfOffice, { figure: "onTime" })).toEqual([ids["onTime"]]);
    expect(await behind(headOfOffice, { figure: "notAssigned" })).toEqual([ids["waiting"]]);
    expect(await behind(headOfOffice, { figure: "received", urgency: "urgent" })).toEqual([ids["waiting"]]);
    expect(await behind(headOfOffice, { figure: "carryOver" })).toEqual([ids["carried"]]);
    expect(await behind(headOfOffice, { figure: "received" })).toHaveLength(report.headline.received.value ?? 0);
  });

  test("is narrowed to a person or a department as the row is", async () => {
    const { headOfOffice, specialist } = office.people;
    const report = await readReport(head(), WEEK);
    const [department] = report.byDepartment;

    expect(await behind(headOfOffice, { figure: "assigned", person: specialist.id })).toEqual([ids["overdue"]]);
    expect(await behind(headOfOffice, { figure: "assigned", department: department!.departmentId })).toHaveLength(
      department!.assigned,
    );
  });

  test("shows how it stood when the report was made, also after the document was finished", async () => {
    world.time.set("2026-12-07T02:00:00Z");
    await done(office, office.people.specialist, ids["overdue"] as never);

    expect(await behind(office.people.headOfOffice, { figure: "overdue" })).toEqual([ids["overdue"]]);
  });

  test("holds only what the reader may see", async () => {
    expect(await behind(office.people.unitHead, { figure: "received" })).toEqual([ids["onTime"]]);
    expect(await behind(office.people.otherHead, { figure: "received" })).toEqual([]);
  });
});

describe("the report on paper", () => {
  test("is a PDF that is the same each time, and says that a machine made it", async () => {
    const print = reportPrinter(() => loadFonts(undefined));
    const prepared = await preparePrint(head(), WEEK);

    const [first, second] = [await print(prepared), await print(prepared)];

    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    expect((await PDFDocument.load(first)).getTitle()).toContain("từ ngày 28/11/2026");
    expect(prepared.sha256).toBe((await readReport(head(), WEEK)).sha256);
  });

  test("opens in a spreadsheet: as a workbook with numbers, and as CSV in which nothing runs", async () => {
    await commentReport(head(), WEEK, "=HYPERLINK(1)");

    const sheets = await reportSheets(head(), WEEK);
    const rows = await readXlsxFile(Buffer.from(await writeSheets(sheets)), { sheet: 1 } as never);
    const csv = await exportReportCsv(head(), WEEK);

    expect(JSON.stringify(rows)).toContain("Văn bản đến");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).toContain("'=HYPERLINK(1)");
    expect(csv).toContain("Phòng Kinh tế,2,1,0,0,0,1,50");
  });

  test("becomes a draft of an official report with one button, once", async () => {
    const first = await draftReport(head(), WEEK, "draft-of-week-49");
    const again = await draftReport(head(), WEEK, "draft-of-week-49");
    const { document } = await readOutgoing(head(), first.outgoingId);

    expect(again).toEqual(first);
    expect(document).toMatchObject({ state: "draft", typeName: "Báo cáo" });
    expect(JSON.stringify(document.body)).toContain("Phòng Kinh tế");
    await expect(draftReport(head(), "2026-W50")).rejects.toThrow("report.not_made");
  });
});
