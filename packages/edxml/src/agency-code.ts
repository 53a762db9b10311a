/**
 * Agency codes (mã định danh điện tử) come in two generations: QCVN 102:2016 reads from the right,
 * `000.de.fg.Hxx`; QĐ 20/2020/QĐ-TTg reads from the left, `Hxx.fg.de`. The conversion fits all examples seen but is
 * not in the law's text: offer it as a suggestion, the pair in the directory of the axis decides.
 */

const QCVN_102 = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-K]\d{2})$/;
const QD_20 = /^([A-K]\d{2})(?:\.(\d{2})(?:\.(\d{2})(?:\.(\d{3}))?)?)?$/;

/** `000.00.13.H53` → `H53.13`; undefined when it is not a code of 2016. */
export function suggestQd20Code(qcvn102Code: string): string | undefined {
  const groups = QCVN_102.exec(qcvn102Code)?.slice(1).toReversed();
  if (!groups) return undefined;
  const used = groups.findLastIndex((group) => !/^0+$/.test(group));
  const code = groups.slice(0, used + 1);
  // A zero group between used ones has no counterpart in the new form.
  return code.some((group) => /^0+$/.test(group)) ? undefined : code.join(".");
}

/** `H53.13` → `000.00.13.H53`; undefined when the code has groups the old form cannot hold. */
export function suggestQcvn102Code(qd20Code: string): string | undefined {
  const [, first, second = "00", third = "00", fourth = "000"] = QD_20.exec(qd20Code) ?? [];
  return first === undefined ? undefined : [fourth, third, second, first].join(".");
}

/** Every form of QĐ 20/2020 that is met: groups of any length, letters among them (`H37.DN.001`), 35 characters in all. */
const ANY_QD_20 = /^[A-K]\d{2}(?:\.[0-9A-Z]{1,10})*$/;
const QD_20_LENGTH = 35;

/** Whether a code has the form of one of the two generations. Axes hold codes that have neither, `vxp.saas.03`. */
export function isAgencyCode(code: string): boolean {
  return QCVN_102.test(code) || (code.length <= QD_20_LENGTH && ANY_QD_20.test(code));
}
