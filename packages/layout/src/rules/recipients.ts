import { finding, lookFindings, type Rule } from "../judge.ts";

const RECIPIENTS = { component: "recipients", article: "I.II.9.d" } as const;
/** Forms without a list of recipients (Phụ lục III, 1.9, 1.10 and those between two parties). */
const WITHOUT = new Set(["Biên bản", "Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận", "Thư công", "Giấy ủy quyền"]);

/** "Nơi nhận:" and its list, the last of which keeps the document (Phụ lục I, Phần I, II.9.d). */
export const recipientsRule: Rule = ({ recipientsTitle, recipients, typeName, addressee }) => {
  if (!recipientsTitle) {
    return typeName !== undefined && WITHOUT.has(typeName) ? [] : [finding(RECIPIENTS, "wrong", "recipients.missing")];
  }
  const [first] = recipients;
  const archive = recipients.find(({ text }) => /^[-–]?\s*Lưu\b/i.test(text));
  const open = recipients.find((one) => one !== archive && /^[-–]/.test(one.text) && !/[;,]$/.test(one.text));
  const sizes = recipients.flatMap((one) =>
    lookFindings(RECIPIENTS, one, { size: [11, 11], bold: false, italic: false }),
  );
  return [
    ...lookFindings(RECIPIENTS, recipientsTitle, { size: [12, 12], bold: true, italic: true, capitals: false }),
    ...(/^Nơi nhận:/.test(recipientsTitle.text)
      ? []
      : [finding(RECIPIENTS, "wrong", "recipients.colon", recipientsTitle)]),
    ...sizes.slice(0, 1),
    ...(addressee && first && !/như trên/i.test(first.text)
      ? [finding({ ...RECIPIENTS, article: "I.II.9.b" }, "wrong", "recipients.as_above", first)]
      : []),
    ...(open ? [finding(RECIPIENTS, "doubtful", "list.semicolon", open)] : []),
    ...(archive ? [] : [finding(RECIPIENTS, "wrong", "recipients.archive_missing", recipientsTitle)]),
    ...(archive && !/^-\s*Lưu:\s*VT\b/.test(archive.text)
      ? [finding(RECIPIENTS, "wrong", "recipients.archive_form", archive)]
      : []),
    ...(archive && !/\.$/.test(archive.text) ? [finding(RECIPIENTS, "wrong", "list.full_stop", archive)] : []),
  ];
};
