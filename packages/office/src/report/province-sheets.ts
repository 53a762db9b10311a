import type { ProvinceReport, UnitFigures } from "./province-schema.ts";
import type { Cell, Sheet } from "./sheet.ts";

/** The tables of a province's week: the whole, every unit in its place, and who sent nothing. */
export function provinceSheets(report: ProvinceReport): Sheet[] {
  const { total, before, rows, missing } = report;
  const line = (name: string, of: (figures: UnitFigures) => number): Cell[] => [
    name,
    of(total),
    before ? of(before) : null,
    before ? of(total) - of(before) : null,
  ];
  return [
    {
      title: "Số liệu chung toàn tỉnh",
      header: ["Chỉ tiêu", "Kỳ này", "Kỳ trước", "Tăng, giảm"],
      rows: [
        line("Văn bản đến", ({ received }) => received),
        line("Vào sổ đúng hạn", ({ registeredInTime }) => registeredInTime),
        line("Được giao giải quyết", ({ assigned }) => assigned),
        line("Giải quyết đúng hạn", ({ onTime }) => onTime),
        line("Giải quyết trễ hạn", ({ late }) => late),
        line("Đang làm", ({ inProgress }) => inProgress),
        line("Quá hạn", ({ overdue }) => overdue),
        line("Tồn kỳ trước chuyển sang", ({ carryOverOpen }) => carryOverOpen),
        line("Văn bản đi", ({ issued }) => issued),
        line("Gửi qua trục liên thông", ({ axis }) => axis),
        line("Trả lại nơi gửi", ({ refused }) => refused),
      ],
    },
    {
      title: "Xếp theo tỷ lệ giải quyết đúng hạn",
      header: [
        "Đơn vị",
        "Hạng",
        "Văn bản đến",
        "Được giao",
        "Đúng hạn",
        "Trễ hạn",
        "Quá hạn",
        "Đúng hạn (%)",
        "Văn bản đi",
      ],
      rows: rows.flatMap(({ name, rank, figures, onTimePercent }): Cell[][] =>
        figures
          ? [
              [
                name,
                rank ?? null,
                figures.received,
                figures.assigned,
                figures.onTime,
                figures.late,
                figures.overdue,
                onTimePercent ?? null,
                figures.issued,
              ],
            ]
          : [],
      ),
    },
    { title: "Đơn vị chưa gửi báo cáo", header: ["Đơn vị"], rows: missing.map((name) => [name]) },
  ].filter(({ rows: lines }) => lines.length > 0);
}
