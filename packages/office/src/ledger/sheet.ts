import type { LedgerSheet } from "./sheet-port.ts";
import type { LineGrade, LineStanding, MonthSheet, UnitMonth } from "./schema.ts";

const STANDING: Readonly<Record<LineStanding, string>> = {
  onTime: "Hoàn thành đúng hạn",
  late: "Hoàn thành trễ hạn",
  overdue: "Quá hạn, chưa xong",
  running: "Đang thực hiện",
  passed: "Đã chuyển người khác",
  stopped: "Dừng, thu hồi",
};
const GRADE: Readonly<Record<LineGrade, string>> = { excellent: "Xuất sắc", met: "Đạt", notMet: "Chưa đạt" };
const ROLE = { lead: "Chủ trì", coordinating: "Phối hợp", informed: "Để biết" } as const;
const DECISION = { open: "Chờ trả lời", kept: "Giữ nguyên", corrected: "Đã điều chỉnh" } as const;

const shown = (on: string | undefined) => (on === undefined ? "" : on.split("-").toReversed().join("/"));

/**
 * The evidence of one person's month as a table, line by line.
 * @param origin of the portal: a file is read elsewhere, where a path alone opens nothing
 */
export function linesSheet({ person, month, lines }: MonthSheet, origin: string): LedgerSheet {
  return {
    title: `${person.fullName} ${month}`,
    header: [
      "Công việc",
      "Vai trò",
      "Người giao",
      "Ngày giao",
      "Hạn",
      "Ngày kết thúc",
      "Kết quả",
      "Lý do trễ",
      "Chất lượng",
      "Số lần trả lại",
      "Ý kiến của người thực hiện",
      "Trả lời",
      "Mở tại",
    ],
    rows: lines.map((line) => [
      line.title,
      ROLE[line.role],
      line.assignedByName,
      shown(line.assignedOn),
      shown(line.dueOn),
      shown(line.endedOn),
      STANDING[line.standing],
      line.reason ?? "",
      line.grade === undefined ? "" : GRADE[line.grade],
      line.returns,
      line.contest?.text ?? "",
      line.contest === undefined
        ? ""
        : `${DECISION[line.contest.state]}${line.contest.answer ? `: ${line.contest.answer}` : ""}`,
      `${origin}${line.href}`,
    ]),
  };
}

/** The month of everybody the reader sees. */
export function peopleSheet({ month, people, weights }: UnitMonth): LedgerSheet {
  return {
    title: `Tháng ${month}`,
    header: [
      "Họ và tên",
      "Chức vụ",
      "Đơn vị",
      "Được giao",
      "Hoàn thành",
      "Đúng hạn",
      "Trễ hạn",
      "Quá hạn",
      "Đang làm",
      `Khối lượng (${weights.quantity} %)`,
      `Tiến độ (${weights.timeliness} %)`,
      `Chất lượng (${weights.quality} %)`,
      "Điểm",
    ],
    rows: people.map((one) => [
      one.fullName,
      one.position,
      one.departmentName,
      one.assigned,
      one.finished,
      one.onTime,
      one.late,
      one.overdue,
      one.running,
      one.quantity ?? null,
      one.timeliness ?? null,
      one.quality ?? null,
      one.score ?? null,
    ]),
  };
}
