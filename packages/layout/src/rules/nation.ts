import { finding, lookFindings, ruleFindings, type Rule } from "../judge.ts";
import { sameTone } from "../text-shape.ts";

const NAME = { component: "nation", article: "I.II.1.a" } as const;
const MOTTO = { component: "nation", article: "I.II.1.b" } as const;
const NAME_TEXT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO_TEXT = "Độc lập - Tự do - Hạnh phúc";

/** Quốc hiệu (Phụ lục I, Phần I, II.1.a). */
export const nationRule: Rule = ({ nation }) => {
  if (!nation) return [finding(NAME, "wrong", "nation.missing")];
  const differs = sameTone(nation.text.toLocaleUpperCase("vi")) !== sameTone(NAME_TEXT);
  return [
    ...(differs ? [finding(NAME, "wrong", "nation.text", nation, { expected: NAME_TEXT })] : []),
    ...lookFindings(NAME, nation, { size: [12, 13], bold: true, italic: false, capitals: true }),
  ];
};

/** Tiêu ngữ and the line below it, as long as its text (Phụ lục I, Phần I, II.1.b). */
export const mottoRule: Rule = ({ motto, nation }, document) => {
  // One that lacks both is told once.
  if (!motto) return nation ? [finding(MOTTO, "wrong", "motto.missing")] : [];
  const differs = motto.text !== MOTTO_TEXT;
  return [
    ...(differs ? [finding(MOTTO, "wrong", "motto.text", motto, { expected: MOTTO_TEXT })] : []),
    ...lookFindings(MOTTO, motto, { size: [13, 14], bold: true, italic: false }),
    ...ruleFindings(MOTTO, motto, [1, 1], document),
  ];
};
