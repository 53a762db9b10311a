import type { CloudProblem } from "@vanthu/cloud/cloud-problem.ts";

/** What to tell the person who starts it: what is wrong, then what to do. */
export function explain(
  { code, message }: Pick<CloudProblem, "code" | "message">,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const port = environment["PORT"] ?? "8787";
  const folder = environment["VANTHU_DATA"] ?? ".vanthu";
  const sentences = {
    port_taken: [
      `Cổng ${port} hoặc ${String(Number(port) + 1)} đang có chương trình khác dùng. Đóng chương trình đó, hoặc chạy với cổng khác: PORT=9000 npm start`,
      `Port ${port} or the next one is taken. Close the other program, or choose another port: PORT=9000 npm start`,
    ],
    folder_not_writable: [
      `Không ghi được vào thư mục dữ liệu ${folder}. Cấp quyền ghi, hoặc chọn thư mục khác: VANTHU_DATA=/thư/mục npm start`,
      `The data folder ${folder} cannot be written. Give write permission, or choose another one with VANTHU_DATA.`,
    ],
    disk_full: [
      `Ổ đĩa chứa ${folder} đã đầy. Dọn bớt rồi chạy lại; dữ liệu đã lưu vẫn còn nguyên.`,
      `The disk of ${folder} is full. Free some space and start again; what was stored is intact.`,
    ],
    folder_in_use: [
      `Thư mục dữ liệu ${folder} đang được một Vanthu khác dùng. Dừng bản kia, hoặc chọn thư mục khác bằng VANTHU_DATA.`,
      `The data folder ${folder} is used by another running Vanthu. Stop that one, or choose another folder with VANTHU_DATA.`,
    ],
  } as const;
  return [...sentences[code], `(${message})`].join("\n");
}
