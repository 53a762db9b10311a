import type { DepartmentRow, Figures, Headline, PersonRow, Report } from "./schema.ts";
import type { Cell, Sheet } from "./sheet.ts";

const URGENCIES = { express: "Hỏa tốc", rush: "Thượng khẩn", urgent: "Khẩn", normal: "Thường" } as const;
const SOURCES = { exchange: "Qua trục liên thông", paper: "Bản giấy, thư điện tử" } as const;
const HANDLING = ["Được giao", "Đúng hạn", "Trễ hạn", "Xong, không hạn", "Đang làm", "Quá hạn", "Tỷ lệ đúng hạn (%)"];

/** All tables of a week's report, in the order an official report has them. */
export function sheetsOf(report: Report): Sheet[] {
  return [
    ...figureSheets(report),
    {
      title: "Văn bản đến và đi các tuần",
      header: ["Tuần", "Đến", "Đi"],
      rows: report.series.map(({ week, received, issued }) => [
        `${Number(week.slice(6))}/${week.slice(0, 4)}`,
        received,
        issued,
      ]),
    },
    {
      title: "Ý kiến của đơn vị",
      header: ["Người nêu", "Đơn vị", "Ý kiến"],
      rows: report.comments.map(({ byName, departmentName, text }) => [byName, departmentName, text]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

/** The tables of figures, of a week or of a period. */
export function figureSheets(figures: Figures): Sheet[] {
  return [
    {
      title: "Số liệu chung",
      header: ["Chỉ tiêu", "Kỳ này", "Kỳ trước", "Tăng, giảm"],
      rows: headlineRows(figures),
    },
    {
      title: "Giải quyết văn bản đến theo đơn vị",
      header: ["Đơn vị", ...HANDLING],
      rows: [
        ...figures.byDepartment.map((row) => [row.name, ...handlingCells(row)]),
        ["Cộng", ...handlingCells(figures.handling)],
      ],
    },
    {
      title: "Giải quyết văn bản đến theo người chủ trì",
      header: ["Người chủ trì", "Đơn vị", ...HANDLING],
      rows: figures.byPerson.map((row) => [row.name, row.departmentName, ...handlingCells(row)]),
    },
    {
      title: "Văn bản đến theo nguồn và độ khẩn",
      header: ["Loại", "Số văn bản"],
      rows: [
        ...figures.receivedBySource.map(({ source, value }): Cell[] => [SOURCES[source], value]),
        ...figures.receivedByUrgency.map(({ urgency, value }): Cell[] => [URGENCIES[urgency], value]),
        ["Chờ vào sổ", figures.notRegistered.value],
        ["Chờ bút phê", figures.notAssigned.value],
        ["Trả lại nơi gửi", figures.refused.value],
        ["Hủy số", figures.voided.incoming],
      ],
    },
    {
      title: "Văn bản đi",
      header: ["Loại", "Số văn bản"],
      rows: [
        ...figures.issuedByType.map(({ typeName, value }): Cell[] => [typeName, value]),
        ["Có chữ ký số của người ký", figures.signedByPerson.value],
        ["Có chữ ký số của cơ quan", figures.signedByAgency.value],
        ["Gửi qua trục liên thông", figures.axis.value],
        ["Lượt bị nơi nhận trả lại", figures.returned],
        ["Lượt không gửi được", figures.undeliverable],
        ["Lượt thu hồi", figures.recalled],
        ["Hủy số", figures.voided.outgoing],
      ],
    },
    {
      title: "Văn bản đi theo đơn vị soạn thảo",
      header: ["Đơn vị", "Số văn bản"],
      rows: figures.issuedByDepartment.map(({ name, value }) => [name, value]),
    },
    {
      title: "Tồn kỳ trước chuyển sang",
      header: ["Chỉ tiêu", "Số văn bản"],
      rows: [
        ["Chưa xong", figures.carryOver.open.value],
        ["Trong đó quá hạn", figures.carryOver.overdue.value],
      ],
    },
  ];
}

function headlineRows({ headline }: Figures): Cell[][] {
  const row = (name: string, { value, before }: Headline): Cell[] => [
    name,
    value,
    before ?? null,
    value === null || before === undefined || before === null ? null : Math.round((value - before) * 10) / 10,
  ];
  return [
    row("Văn bản đến", headline.received),
    row("Vào sổ trong ngày (%)", headline.registeredInTime),
    row("Giải quyết đúng hạn (%)", headline.onTime),
    row("Quá hạn", headline.overdue),
    row("Văn bản đi", headline.issued),
    row("Gửi qua trục liên thông (%)", headline.axis),
  ];
}

type Handling = Pick<
  DepartmentRow | PersonRow,
  "assigned" | "onTime" | "late" | "doneWithoutDeadline" | "inProgress" | "overdue" | "rate"
>;

function handlingCells(row: Handling): Cell[] {
  return [row.assigned, row.onTime, row.late, row.doneWithoutDeadline, row.inProgress, row.overdue, row.rate];
}
