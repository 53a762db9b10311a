/** A turn of words whose first letter Annex II fixes. */
export interface CapitalPattern {
  readonly rule: string;
  readonly article: string;
  /** Sticks to whole words; its first group is what is written wrongly. */
  readonly pattern: RegExp;
  readonly expected: (found: string) => string;
}

const upperFirst = (text: string) => text.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase("vi"));
const lowerFirst = (text: string) => text.replace(/^\p{L}/u, (letter) => letter.toLocaleLowerCase("vi"));
const upperLast = (text: string) => text.replace(/\S+$/u, upperFirst);

const TYPES =
  "luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|kế hoạch|báo cáo|tờ trình|thông báo|hướng dẫn|công điện|chương trình|đề án";
const TITLES =
  "phó chủ tịch|chủ tịch|phó bí thư|bí thư|bộ trưởng|thứ trưởng|phó giám đốc|giám đốc|trưởng phòng|chánh văn phòng|giáo sư|phó giáo sư|tiến sĩ";

export const CAPITAL_PATTERNS: readonly CapitalPattern[] = [
  {
    rule: "capitals.citation",
    article: "II.V.7",
    pattern: /(?<![\p{L}\p{N}])(điều)(?= \d{1,3}(?:[ ,.;)]|$))/gu,
    expected: upperFirst,
  },
  {
    rule: "capitals.citation",
    article: "II.V.7",
    pattern: /(?<![\p{L}\p{N}])(chương|phần)(?= [IVXLC]+(?![\p{L}\p{N}]))/gu,
    expected: upperFirst,
  },
  {
    rule: "capitals.citation",
    article: "II.V.7",
    pattern:
      /(?<![\p{L}\p{N}])(?<!Tiểu )(tiểu mục|mục)(?= \d{1,2} (?:Chương|Phần|Mục|của (?:Luật|Bộ luật|Nghị|Thông|Quyết)))/gu,
    expected: upperFirst,
  },
  {
    rule: "capitals.type",
    article: "II.V.6",
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${TYPES})(?= số:? ?\\d)`, "gu"),
    expected: upperFirst,
  },
  {
    rule: "capitals.title",
    article: "II.V.3",
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${TITLES})(?= \\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)`, "gu"),
    expected: upperFirst,
  },
  {
    rule: "capitals.special",
    article: "II.V.1",
    // Of an institution's name it is written small: Ủy ban nhân dân, lực lượng vũ trang nhân dân.
    pattern:
      /(?<=(?:^|[.,;:] |(?<!\p{L})(?:của|cho|với|và|đến|toàn thể|toàn|tầng lớp|trong|phục vụ|vận động|đời sống|đông đảo) ))(nhân dân)(?! tệ)(?!\p{L})/giu,
    expected: upperFirst,
  },
  {
    rule: "capitals.special",
    article: "II.V.1",
    pattern: /(?<=(?:[.,;:] |(?<!\p{L})(?:của|cho|với|và|do|được|Đảng và|Đảng,) ))(nhà nước)(?!\p{L})/gu,
    expected: upperFirst,
  },
  {
    rule: "capitals.unit_number",
    article: "II.III.1.b",
    pattern: /(?<![\p{L}\p{N}])(quận|phường)(?= \d{1,2}(?!\p{N}))/gu,
    expected: upperFirst,
  },
  {
    rule: "capitals.unit_name",
    article: "II.III.1.a",
    // Within a sentence, after a word written small; a unit named after a person keeps its capital, which a person knows.
    pattern: /(?<=\p{Ll} )(Tỉnh|Huyện|Thị trấn|Xã)(?= \p{Lu}\p{Ll})/gu,
    expected: lowerFirst,
  },
  {
    rule: "capitals.weekday",
    article: "II.V.8.c",
    pattern: /(?<=(?:sáng|chiều|tối|ngày|vào) )(thứ (?:hai|ba|tư|năm|sáu|bảy))(?!\p{L})/gu,
    expected: upperLast,
  },
  {
    rule: "capitals.weekday",
    article: "II.V.8.c",
    pattern: /(?<!\p{L})(tháng (?:giêng|tư|sáu|bảy|tám|chín|mười hai|mười một|mười|chạp))(?!\p{L})/gu,
    expected: (found) =>
      found.replace(/^tháng (\p{L})/u, (_, letter: string) => `tháng ${letter.toLocaleUpperCase("vi")}`),
  },
];
