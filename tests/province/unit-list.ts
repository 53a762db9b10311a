import { createHash } from "node:crypto";
import writeSheet from "write-excel-file/node";
import { askUpload, confirmUpload } from "@vanthu/office/attachment/service.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";

const HEADERS = ["Đơn vị", "Họ và tên", "Phòng", "Chức vụ", "Vai trò"];
const OFFICE = "Văn phòng HĐND và UBND";
const POSITIONS = [
  [OFFICE, "Văn thư", "Văn thư"],
  ["Lãnh đạo", "Chủ tịch", "Chủ tịch"],
  ["Lãnh đạo", "Phó Chủ tịch", "Phó Chủ tịch"],
  [OFFICE, "Chánh Văn phòng", "Chánh Văn phòng"],
  ["Phòng Kinh tế", "Chuyên viên", "Chuyên viên"],
  ["Phòng Văn hoá - Xã hội", "Chuyên viên", "Chuyên viên"],
] as const;
const FAMILY = ["Bùi", "Đinh", "Quách", "Phùng", "Vũ", "Ngần", "Hà"];
const MIDDLE = ["Thị", "Xuân", "Quốc", "Đình", "Thuỳ"];
const GIVEN = ["Nguyền", "Thuỵ", "Nhường", "Uyển", "Nghiễm", "Luyện", "Dương", "Thuỷ"];

/** A workbook as a province fills it in: a row for each person, so many people for each unit named. */
export async function unitList(units: readonly string[], peopleEach: number): Promise<Uint8Array> {
  const rows = units.flatMap((unit) =>
    Array.from({ length: peopleEach }, (_, at) => [unit, personName(at), ...(POSITIONS[at] ?? POSITIONS[4])]),
  );
  const cells = [HEADERS, ...rows].map((row) => row.map((value) => ({ value, type: String })));
  return new Uint8Array(await writeSheet(cells).toBuffer());
}

/** 280 names, each once. */
function personName(at: number): string {
  return [FAMILY, MIDDLE, GIVEN].map((names) => names[at % names.length] ?? "").join(" ");
}

/** Brings a list where the check reads it, the way a browser does. */
export async function uploadList(cx: Cx, bytes: Uint8Array): Promise<FileId> {
  const place = await askUpload(cx, {
    name: "don-vi.xlsx",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  const { url, headers } = place.upload;
  const reply = await fetch(url, { method: "PUT", headers, body: Buffer.from(bytes) });
  if (!reply.ok) throw new Error(`The list was not taken: ${String(reply.status)}`);
  return (await confirmUpload(cx, place.fileId)).id;
}
