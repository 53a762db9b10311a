import writeSheet from "write-excel-file/node";
import { HEADERS, templateColumns, type Column } from "./column-rules.ts";
import type { ListImport } from "./import-schema.ts";

/** One row that shows how each column is filled in; an invented person of an invented commune. */
const EXAMPLE: Readonly<Record<Column, string>> = {
  unit: "UBND xã Ví Dụ",
  code: "",
  fullName: "Nguyễn Thị Ví Dụ",
  department: "Văn phòng HĐND và UBND",
  position: "Văn thư",
  posts: "Văn thư",
  email: "vidu@xa.example",
  phone: "0210 000 0000",
};

export type TemplateForm = "xlsx" | "csv";

/** The empty list to fill in (tệp mẫu), as a workbook or as text Excel opens in UTF-8. */
export async function templateFile(kind: ListImport["kind"], form: TemplateForm): Promise<Uint8Array<ArrayBuffer>> {
  const columns = templateColumns(kind);
  const rows = [columns.map((column) => HEADERS[column]), columns.map((column) => EXAMPLE[column])];
  if (form === "csv") {
    return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`);
  }
  const [head = [], example = []] = rows;
  const file = await writeSheet(
    [head.map((value) => ({ value, fontWeight: "bold" as const })), example.map((value) => ({ value, type: String }))],
    { columns: columns.map(() => ({ width: 26 })) },
  ).toBuffer();
  return new Uint8Array(file);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
