import { randomInt } from "node:crypto";
import { IncomingDetail, IncomingList, RegisteredIncoming } from "@vanthu/office/incoming/schema.ts";
import { NumberedOutgoing, OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { RegisterPage, RegisterRow } from "@vanthu/office/register/schema.ts";
import { addDays, officeDate, officeYear } from "@vanthu/platform/office-time.ts";
import type { ApiClient } from "./api-client.ts";
import type { Cast } from "./cast.ts";
import type { Issued } from "./issue.ts";
import type { Received } from "./receive.ts";
import { aScan } from "./scan.ts";
import type { StepRecorder } from "./step-recorder.ts";

export interface Books {
  readonly year: number;
  readonly registerPdf: Buffer;
  readonly registerCsv: Buffer;
  /** A number of the department's incoming book that was given and then voided. */
  readonly voided: number;
}

/** The books of the sample were opened with the last number used elsewhere; a book in use is not opened again. */
export async function checkOpening(run: StepRecorder, { departmentClerk }: Cast): Promise<void> {
  const path = `/api/registers/incoming/${String(officeYear(new Date()))}`;
  await run.step("open-register", "Sổ tiếp số đã dùng ở nơi khác, không mở lại lần hai", async () => {
    const { register } = await departmentClerk.get(path, RegisterPage);
    if (!register.opened || register.openedWith === 0) throw new Error("The book does not go on where another stood.");
    const { code } = await departmentClerk.refused("POST", `${path}/open`, { lastNumber: 1 });
    if (code !== "register.in_use") throw new Error(`Opening the book again answered ${code}.`);
  });
}

/** Paper in and out, corrections, voids, search without accents, exports and histories. */
export async function keepBooks(run: StepRecorder, cast: Cast, issued: Issued, received: Received): Promise<Books> {
  const year = officeYear(new Date());
  const incoming = `/api/registers/incoming/${String(year)}`;
  const clerk = cast.departmentClerk;
  await run.step("forwarded", "Sổ tự ghi đơn vị nhận và ngày chuyển", () =>
    run.eventually("the forwarding in the book", async () => {
      const { rows } = await clerk.get(`${incoming}?limit=50`, RegisterPage);
      return rows.find(({ number }) => number === received.arrivalNumber)?.forwardedOn;
    }),
  );
  const first = await run.step("register-paper", "Văn thư Sở vào sổ một văn bản giấy, tải bản quét lên", () =>
    registerPaper(clerk, "Về việc mời họp thẩm định đề án vị trí việc làm", true),
  );
  await run.step("correct", "Văn thư Sở sửa một dòng sổ, ghi lý do", async () => {
    const correction = { reason: "Ghi nhầm số bản của văn bản.", fields: { copies: 2, note: "Kèm 01 phụ lục" } };
    const row = await clerk.post(`${incoming}/${String(first.arrivalNumber)}/correct`, correction, RegisterRow);
    if (!row.corrected) throw new Error("The corrected row is not marked.");
  });
  const voided = await run.step("void", "Văn thư Sở hủy một số ghi trùng; số đó không cấp lại", async () => {
    const twice = await registerPaper(clerk, "Giấy mời ghi trùng", false);
    const path = `${incoming}/${String(twice.arrivalNumber)}/void`;
    const row = await clerk.post(path, { reason: "Vào sổ hai lần cùng một giấy mời." }, RegisterRow);
    const next = await registerPaper(clerk, "Về việc cử người dự lớp bồi dưỡng văn thư", false);
    if (row.state !== "void" || next.arrivalNumber <= row.number) throw new Error("The voided number was given again.");
    return row.number;
  });
  await run.step("register-paper-outgoing", "Văn thư xã cấp số văn bản ký giấy, đính bản quét sau", () =>
    registerPaperOutgoing(cast, issued),
  );
  await run.step("search", "Tìm trong hai sổ không cần gõ dấu", async () => {
    await expectRow(clerk, `${incoming}?q=van+thu+luu+tru+lac+thuy`, received.arrivalNumber);
    await expectRow(cast.clerk, `/api/registers/outgoing/${String(year)}?q=ra+soat+cong+tac`, issued.number);
  });
  const registerPdf = await run.step("print-register", "In sổ văn bản đi (PDF, Phụ lục IV)", () =>
    cast.clerk.bytes("GET", `/api/compose/registers/outgoing/${String(year)}/print.pdf`),
  );
  const registerCsv = await run.step("export-register", "Xuất sổ văn bản đến (CSV)", () =>
    clerk.bytes("GET", `${incoming}/export.csv`),
  );
  await run.step("lists", "Danh sách văn bản đến và đi", async () => {
    await clerk.get("/api/incoming?view=all", IncomingList);
  });
  await run.step("history", "Quá trình xử lý đầy đủ ở hai nơi", () => readHistories(cast, issued, received));
  return { year, registerPdf, registerCsv, voided };
}

async function registerPaper(clerk: ApiClient, subject: string, withScan: boolean): Promise<RegisteredIncoming> {
  const today = officeDate(new Date());
  const scan = withScan ? await clerk.upload("giay-moi.pdf", "application/pdf", await aScan("Giay moi")) : undefined;
  return clerk.post(
    "/api/incoming",
    {
      referenceNumber: `${String(randomInt(100, 100_000))}/GM-SXD`,
      issuedOn: addDays(today, -2),
      issuer: "Sở Xây dựng tỉnh Phú Thọ",
      typeName: "Giấy mời",
      subject,
      urgency: "normal",
      files: scan ? [{ fileId: scan.id, role: "scan" }] : [],
    },
    RegisteredIncoming,
  );
}

async function registerPaperOutgoing(cast: Cast, issued: Issued): Promise<void> {
  const paper = {
    typeName: "Thông báo",
    subject: "Về việc niêm yết danh sách cử tri",
    urgency: "normal",
    signerId: cast.viceChair.me.staffId,
    departmentId: cast.headOfOffice.me.departmentId,
    receivers: [],
    recipientLines: ["Các thôn, xóm"],
    copies: 12,
  };
  const numbered = await cast.clerk.post("/api/outgoing/paper", paper, NumberedOutgoing);
  if (numbered.number !== issued.number + 1) throw new Error("The paper document took a number of another series.");
  const scan = await cast.clerk.upload("thong-bao.pdf", "application/pdf", await aScan("Thong bao"));
  const files = [{ fileId: scan.id, role: "scan" }];
  await cast.clerk.post(`/api/outgoing/${numbered.id}/files`, { files }, OutgoingDetail);
}

async function expectRow(clerk: ApiClient, path: string, number: number): Promise<void> {
  const { rows } = await clerk.get(path, RegisterPage);
  if (!rows.some((row) => row.number === number)) throw new Error(`${path} does not find number ${String(number)}.`);
}

async function readHistories(cast: Cast, issued: Issued, received: Received): Promise<void> {
  const sender = await cast.clerk.get(`/api/outgoing/${issued.id}`, OutgoingDetail);
  const receiver = await cast.departmentClerk.get(`/api/incoming/${received.id}`, IncomingDetail);
  for (const [history, names] of [
    [sender.history, [cast.specialist, cast.unitHead, cast.headOfOffice, cast.viceChair, cast.clerk]],
    [receiver.history, [cast.departmentClerk, cast.director, cast.departmentLead]],
  ] as const) {
    const missing = names.filter(({ me }) => !history.some(({ byName }) => byName === me.fullName));
    if (missing.length > 0) throw new Error(`History leaves out ${missing.map(({ me }) => me.fullName).join(", ")}.`);
  }
}
