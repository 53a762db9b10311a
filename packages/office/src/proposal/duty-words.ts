/** Words by which one body asks another to do something. */
const ASKS = /(?<!\p{L})(?:đề nghị|yêu cầu|giao|phân công|chỉ đạo|kính mời|khẩn trương|phải|có trách nhiệm)(?!\p{L})/iu;
const DUE_DEED =
  /(?<!\p{L})(?:gửi|báo cáo|nộp|trình|trả lời|phúc đáp|cung cấp|hoàn thành|thực hiện xong|cho ý kiến|góp ý|phản hồi)(?!\p{L})[^,]*$/iu;
const HANDS_IN =
  /(?<!\p{L})(?:gửi|báo cáo|nộp|trình|trả lời|phúc đáp|cung cấp|hoàn thành|đăng ký|nhận hồ sơ|tổ chức|phê duyệt|ban hành|hạn)(?!\p{L})/iu;
const PAST = /(?<!\p{L})(?:đã|phát sinh|tiếp nhận được|ghi nhận|xảy ra)(?!\p{L})/iu;

/** Whether the words before a term ask somebody to hand something in or to end something. */
export function isDirective(before: string): boolean {
  return ASKS.test(before) && DUE_DEED.test(before);
}

/** Whether words speak of something that is to be handed in or done, so that a loose time beside them is a limit. */
export function handsIn(words: string): boolean {
  return HANDS_IN.test(words);
}

/** Whether a sentence tells of what was, so that a month in it is the time of that. */
export function isReportOfPast(sentence: string): boolean {
  return PAST.test(sentence);
}

/** Whether a sentence says what the writing body does itself: it begins with its name and asks nobody. */
export function isOthersMatter(sentence: string, issuer: string): boolean {
  const [kind = ""] = issuer.split(/\s+/u);
  const begins = [issuer, kind].some(
    (name) => name.length > 1 && sentence.toLowerCase().startsWith(`${name.toLowerCase()} `),
  );
  return begins && kind !== "UBND" && !ASKS.test(sentence);
}
