import { officeDate } from "@vanthu/platform/office-time.ts";
import type { BodyBlock } from "../outgoing/body.ts";
import type { Handover, HandoverLine, HeldKind } from "./schema.ts";

const KIND: Readonly<Record<HeldKind, string>> = {
  task: "Văn bản đến đang xử lý",
  received: "Văn bản đến đang giữ",
  assignment: "Nhiệm vụ",
  repeat: "Mẫu nhiệm vụ",
  draft: "Dự thảo",
  signature: "Văn bản chờ ký",
  review: "Chờ duyệt, chờ cho ý kiến",
  absence: "Vắng mặt, làm thay",
  delegation: "Ủy quyền, thừa lệnh ký",
  council: "Chức danh trong hội đồng, ban, tổ",
  rule: "Quy tắc phân văn bản",
  setting: "Quy định của đơn vị nêu tên",
  dossier: "Hồ sơ công việc",
};

const OUTCOME: Readonly<Record<HandoverLine["state"], string>> = {
  waiting: "chưa chuyển",
  moved: "đã giao",
  ended: "đã kết thúc",
  byHand: "chờ quyết định",
  gone: "đã xong trước khi giao",
  failed: "chưa chuyển được",
};

/** Rows of one table of a document. */
const ROWS_IN_TABLE = 500;

export function minutesSubject({ fromName, toName }: Pick<Handover, "fromName" | "toName">): string {
  return `Bàn giao công việc giữa ${fromName} và ${toName}`;
}

/** Those present: both sides, and who saw to it. */
export function attendance({ fromName, fromPosition, toName, toPosition, startedByName }: Handover): string[] {
  return [
    `Bên giao: ${fromName}, ${fromPosition}`,
    `Bên nhận: ${toName}, ${toPosition}`,
    `Người tổ chức bàn giao: ${startedByName}`,
  ];
}

/** Proceedings of the minutes: what was handed over to whom, line by line, and where both sides sign. */
export function minutesBody(handover: Handover, lines: readonly HandoverLine[]): BodyBlock[] {
  const moved = lines.filter(({ state }) => state === "moved").length;
  const on = officeDate(new Date(handover.startedAt)).split("-").toReversed().join("/");
  return [
    text(
      `Ngày ${on}, hai bên bàn giao ${lines.length} mục công việc trên hệ thống quản lý văn bản; đã giao ${moved} mục. Lý do: ${handover.reason}.`,
    ),
    {
      kind: "table",
      widths: [2, 5, 8, 5, 5, 4],
      header: ["TT", "Loại", "Nội dung", "Hạn", "Người nhận", "Kết quả"],
      rows: lines
        .slice(0, ROWS_IN_TABLE)
        .map(({ no, kind, title, dueOn, toName, state }) => [
          String(no),
          KIND[kind],
          title.slice(0, 500),
          dueOn === undefined ? "" : dueOn.split("-").toReversed().join("/"),
          toName ?? "",
          OUTCOME[state],
        ]),
    },
    ...(lines.length > ROWS_IN_TABLE
      ? [text(`Còn ${lines.length - ROWS_IN_TABLE} mục nữa theo danh sách trên hệ thống.`)]
      : []),
    text("Hai bên đã kiểm tra, thống nhất nội dung trên và chịu trách nhiệm từ khi ký."),
    {
      kind: "table",
      widths: [1, 1],
      align: ["center", "center"],
      header: ["BÊN GIAO", "BÊN NHẬN"],
      rows: [
        [" ", " "],
        [" ", " "],
        [" ", " "],
        [handover.fromName, handover.toName],
      ],
    },
  ];
}

function text(words: string): BodyBlock {
  return { kind: "paragraph", runs: [{ text: words }] };
}
