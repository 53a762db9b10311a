import { finding, lookFindings, type Rule } from "../judge.ts";

const ADDRESSEE = { component: "addressee", article: "I.II.9.d" } as const;
const NEEDED = { component: "addressee", article: "I.II.9.b" } as const;

/** "Kính gửi:" of a công văn, tờ trình, báo cáo upwards (Phụ lục I, Phần I, II.9.b, d). */
export const addresseeRule: Rule = ({ addressee, addressees, typeName }) => {
  if (!addressee) {
    return typeName === "Công văn" || typeName === "Tờ trình" ? [finding(NEEDED, "wrong", "addressee.missing")] : [];
  }
  const isList = addressees.length > 0;
  const last = addressees.at(-1);
  const open = addressees.find((one) => one !== last && !/;$/.test(one.text));
  return [
    ...[addressee, ...addressees].flatMap((one) =>
      lookFindings(ADDRESSEE, one, { size: [13, 14], bold: false, italic: false }),
    ),
    ...(/^Kính gửi:/.test(addressee.text) ? [] : [finding(ADDRESSEE, "wrong", "addressee.colon", addressee)]),
    ...(open ? [finding(ADDRESSEE, "wrong", "list.semicolon", open)] : []),
    ...(isList && last && !/\.$/.test(last.text) ? [finding(ADDRESSEE, "wrong", "list.full_stop", last)] : []),
  ];
};
