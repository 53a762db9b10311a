import { cleanField } from "./clean-text.ts";
import { shortDate } from "./dateline.ts";
import { letterFrame, mm, textWidth } from "./geometry.ts";
import type { HandlingSlipInput, SlipOpinion, SlipShare } from "./handling-slip-input.ts";
import type { Row } from "./paginate.ts";
import { dashHang, hangingRows, paragraphRows } from "./paragraph-rows.ts";
import type { Typefaces } from "./typeface.ts";
import { wordsOf, type FaceRun } from "./words.ts";

const size = 13;
const leading = 18;
/** What the form prints where a hand is to write. */
const dots = "…………………………………………";

const ROLE_WORDS: Readonly<Record<SlipShare["role"], string>> = {
  lead: "Giao đơn vị, cá nhân chủ trì",
  coordinating: "Giao các đơn vị, cá nhân tham gia phối hợp",
  informed: "Để biết",
};
const ROLES = ["lead", "coordinating", "informed"] as const;

/** The slip below its title: the arrival, then the three parts of the form. */
export function slipRows(input: HandlingSlipInput, faces: Typefaces): Row[] {
  const { regular, bold, italic } = faces;
  const arrival = [
    ...(input.arrivalNumber === undefined ? [] : [`số đến: ${String(input.arrivalNumber)}`]),
    `ngày đến: ${shortDate(input.arrivedOn, "arrivedOn")}`,
  ].join("; ");
  const heading = (text: string) => prose([{ text, face: bold }], { before: 14, indent: 0, keepWithNext: true });
  const item = (label: string, value: string) =>
    hangingRows(
      wordsOf([{ text: "-", face: regular }], "slip"),
      wordsOf([{ text: `${label}: ${value === "" ? dots : cleanField(value)}`, face: regular }], "slip"),
      { ...shape, x: shape.x + shape.indent, width: shape.width - shape.indent, indent: 0, hang: size * dashHang },
    );
  const said = ({ text }: SlipOpinion) =>
    (text ?? "").split("\n").flatMap((line) => (line.trim() === "" ? [] : prose([{ text: line, face: regular }])));
  const signed = (one: SlipOpinion, label: string) => [
    ...item(label, shortDate(one.on, "on")),
    ...prose([{ text: whoSaid(one), face: italic }], { before: 2 }),
  ];

  const assigned = (one: SlipOpinion) => [
    ...ROLES.filter((role) => role !== "informed" || ofRole(one, role) !== "").flatMap((role) =>
      item(ROLE_WORDS[role], ofRole(one, role)),
    ),
    ...item("Thời hạn giải quyết đối với mỗi đơn vị, cá nhân", deadlines(one)),
  ];
  // who only adds a word gives nothing out, so there is nothing to be filled in
  const leaders = input.leaders.flatMap((one) => [
    ...said(one),
    ...(one.shares.length === 0 ? [] : assigned(one)),
    ...signed(one, "Ngày cho ý kiến"),
  ]);
  const units = input.units.flatMap((one) => [
    ...said(one),
    ...item("Giao cho cá nhân; thời hạn giải quyết", one.shares.map(withDeadline).join("; ")),
    ...signed(one, "Ngày cho ý kiến"),
  ]);
  const handlers = input.handlers.flatMap((one) => [...said(one), ...signed(one, "Ngày đề xuất ý kiến")]);

  return [
    ...prose([{ text: `Văn bản đến, ${arrival}`, face: regular }], { before: 12, indent: 0 }),
    ...heading("1. Ý kiến của lãnh đạo cơ quan, tổ chức"),
    ...(leaders.length > 0
      ? leaders
      : [
          ...ROLES.slice(0, 2).flatMap((role) => item(ROLE_WORDS[role], "")),
          ...item("Thời hạn giải quyết đối với mỗi đơn vị, cá nhân", ""),
          ...item("Ngày cho ý kiến", ""),
        ]),
    ...heading("2. Ý kiến của lãnh đạo đơn vị"),
    ...(units.length > 0
      ? units
      : [...item("Giao cho cá nhân; thời hạn giải quyết", ""), ...item("Ngày cho ý kiến", "")]),
    ...heading("3. Ý kiến đề xuất của người giải quyết"),
    ...(handlers.length > 0 ? handlers : [...item("Ý kiến đề xuất", ""), ...item("Ngày đề xuất ý kiến", "")]),
  ];
}

const shape = {
  x: letterFrame.left,
  width: textWidth(letterFrame),
  size,
  leading,
  indent: mm(10),
  before: 4,
};

function prose(
  runs: readonly FaceRun[],
  change: { before?: number; indent?: number; keepWithNext?: boolean } = {},
): Row[] {
  return paragraphRows(wordsOf(runs, "slip"), { ...shape, ...change });
}

function ofRole({ shares }: SlipOpinion, role: SlipShare["role"]): string {
  return shares.flatMap((share) => (share.role === role ? [share.name] : [])).join("; ");
}

/** Who said it, and in whose place: both answer for it. */
function whoSaid({ byName, byPosition, onBehalfOf }: SlipOpinion): string {
  const who = [byName, byPosition].filter(Boolean).join(", ");
  return onBehalfOf === undefined ? who : `${who} (làm thay ${onBehalfOf})`;
}

/** One deadline where all have the same, else each with its own. */
function deadlines({ shares }: SlipOpinion): string {
  const own = shares.filter(({ dueOn, dueAt }) => dueOn !== undefined || dueAt !== undefined);
  const different = new Set(own.map(deadline));
  return different.size <= 1 ? [...different].join("") : own.map(withDeadline).join("; ");
}

function withDeadline(share: SlipShare): string {
  const due = deadline(share);
  return due === "" ? share.name : `${share.name}: ${due}`;
}

function deadline({ dueOn, dueAt }: SlipShare): string {
  if (dueAt !== undefined) {
    const [on = "", clock = ""] = dueAt.split("T");
    return `${clock.replace(":", " giờ ")} ngày ${shortDate(on, "dueAt")}`;
  }
  return dueOn === undefined ? "" : shortDate(dueOn, "dueOn");
}
