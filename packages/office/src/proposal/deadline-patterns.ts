import { DATE, TIME } from "./date-words.ts";

const wordsOf = (...parts: readonly string[]) => new RegExp(parts.join(""), "giu");

const START = String.raw`(?<!\p{L})`;
/** Words that set a limit before a day. "Hạn" alone does not: a card or a contract expires too. */
const LIMIT =
  String.raw`(?<limit>trước(?:\s+hoặc\s+trong)?|(?:chậm|muộn)\s+nhất|không\s+(?:quá|muộn\s+hơn|chậm\s+hơn)|đến\s+hết|trong` +
  String.raw`|(?:thời\s+)?hạn\s+(?:cuối|chót|cuối\s+cùng|nộp|gửi|báo\s+cáo|nhận|trả\s+lời|hoàn\s+thành|góp\s+ý|đăng\s+ký)[^:.;\d]{0,40}?` +
  String.raw`|thời\s+hạn[^:.;\d]{0,40}:)`;
const JOINT = String.raw`(?:\s*[:,]?\s+(?:là|vào|đến|trước|hết|lúc|trong)(?!\p{L}))*\s*:?\s*`;
const WEEKDAY = String.raw`(?:\s*,?\s*(?:(?:buổi\s+)?(?:sáng|chiều)|thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\s+nhật)(?!\p{L}))*\s*,?\s*`;
const EVERY = String.raw`(?:hằng|hàng|mỗi)`;

/** "trước 16 giờ 30 ngày 25/8/2026", "chậm nhất là ngày 05/12/2026". */
export const BY_DATE = wordsOf(
  START,
  LIMIT,
  JOINT,
  `(?:${TIME}${WEEKDAY})?`,
  WEEKDAY,
  String.raw`(?<named>ngày\s*)?`,
  DATE,
);

/** "vào ngày 25 hằng tháng", "trước ngày 05 hàng tháng". */
export const MONTHLY = wordsOf(
  START,
  String.raw`(?:trước|vào|(?:chậm|muộn)\s+nhất)`,
  JOINT,
  `(?:${TIME}${WEEKDAY})?`,
  String.raw`ngày\s+(?<monthDay>\d{1,2})\s+(?:của\s+)?${EVERY}\s+tháng`,
);

/** "hằng tháng, trước ngày 25". */
export const MONTHLY_FIRST = wordsOf(
  START,
  String.raw`${EVERY}\s+tháng[^.;\d]{0,80}?(?:trước|vào|(?:chậm|muộn)\s+nhất)`,
  JOINT,
  `(?:${TIME}${WEEKDAY})?`,
  String.raw`ngày\s+(?<monthDay>\d{1,2})(?!\s*[/.-]\s*\d|\d|\s+tháng)`,
);

/** "trước 18 giờ hằng ngày, bắt đầu từ ngày 25/9/2026". */
export const DAILY = wordsOf(
  START,
  String.raw`trước\s+`,
  TIME,
  String.raw`\s+${EVERY}\s+ngày(?:[^.;\d]{0,30}?từ\s+ngày\s+${DATE})?`,
);

/** "trong thời hạn 05 (năm) ngày làm việc", "trong vòng 24 giờ". */
export const TERM = wordsOf(
  START,
  String.raw`(?:trong(?:\s+(?:thời\s+hạn|vòng|thời\s+gian))?(?:\s+tối\s+đa)?|(?:chậm|muộn)\s+nhất|không\s+quá)(?:\s+là)?\s+`,
  String.raw`(?<count>\d{1,3})(?:\s*\([^)]{1,20}\))?\s+(?<unit>ngày\s+làm\s+việc|ngày|giờ|tuần)(?!\p{L})`,
);

/** What a term is counted from. */
export const ANCHOR = /^\s*,?\s*(?:kể từ|tính từ|từ|sau)(?:\s+(?:khi|ngày|lúc|thời điểm))*\s+(?<anchor>[^.;]{2,80})/iu;

/** "trong tháng 9 năm 2025", "trong tháng 5", "trong quý I năm 2027", "trước hết tháng 11/2026". */
export const MONTH = wordsOf(
  START,
  String.raw`(?:trong|hết|cuối)\s+(?<span>tháng|quý)\s+(?<which>\d{1,2}|IV|III|II|I)(?![\p{L}\d])(?:(?:\s?[/-]\s?|\s+năm\s+)(?<year>\d{4}))?`,
);

/** "ngay trong ngày". */
export const SAME_DAY = wordsOf(START, String.raw`(?:ngay\s+)?trong\s+ngày(?:\s+hôm\s+nay)?(?=\s*[,.;)]|$)`);
