import { finding, lookFindings, type Rule } from "../judge.ts";

const APPENDIX = { component: "appendix", article: "I.III.1.b" } as const;
const NUMBERED = { component: "appendix", article: "I.III.1.a" } as const;

/** "Phụ lục" with its Roman number, and the words that lead to it (Phụ lục I, Phần I, III.1). */
export const appendixRule: Rule = ({ appendices, running }) => {
  if (appendices.length === 0) return [];
  const isLed = running.some(({ text }) => /phụ lục|kèm theo/i.test(text));
  const several = appendices.length > 1;
  return [
    ...appendices.flatMap((one) => [
      ...lookFindings(APPENDIX, one, { size: [14, 14], bold: true, italic: false, capitals: false }),
      ...(one.align === "center" ? [] : [finding(APPENDIX, "wrong", "structure.center", one)]),
      ...(/\d/.test(one.text) || (several && !/\s[IVXLC]+[.:]?$/.test(one.text))
        ? [finding(NUMBERED, "wrong", "appendix.roman", one)]
        : []),
    ]),
    ...(isLed ? [] : [finding(NUMBERED, "doubtful", "appendix.not_led_to", appendices[0])]),
  ];
};
