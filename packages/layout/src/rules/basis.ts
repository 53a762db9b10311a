import { finding, lookFindings, type Rule } from "../judge.ts";

const BASIS = { component: "basis", article: "I.II.6.a" } as const;
/** Types that the sample forms open with their bases (Phụ lục III, 1.1-1.3). */
const NEEDED = new Set(["Nghị quyết", "Quyết định"]);

/** Căn cứ in italics, each on its line, `;` between and `.` at the end (Phụ lục I, Phần I, II.6.a). */
export const basisRule: Rule = ({ bases, typeName }) => {
  if (bases.length === 0) {
    return typeName !== undefined && NEEDED.has(typeName) ? [finding(BASIS, "doubtful", "basis.missing")] : [];
  }
  const last = bases.at(-1);
  const open = bases.find((one) => one !== last && !/;$/.test(one.text));
  return [
    ...bases.flatMap((one) => lookFindings(BASIS, one, { size: [13, 14], bold: false, italic: true })),
    ...(open ? [finding(BASIS, "wrong", "list.semicolon", open)] : []),
    ...(last && !/\.$/.test(last.text) && !/^Xét\s/.test(last.text)
      ? [finding(BASIS, "wrong", "list.full_stop", last)]
      : []),
  ];
};
