/** How the names of bodies begin; capitals tell "Phòng Kinh tế" from "phòng vụ đông". */
const BODY_BEGINS =
  "UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Thường trực|Văn phòng|Sở|Bộ|Chi cục|Cục|Tổng cục|Ban|Phòng|Thanh tra|Công an|" +
  "Đảng ủy|Đảng uỷ|Trung tâm|Kho bạc|Toà án|Tòa án|Viện kiểm sát|Ngân hàng|Bảo hiểm|[Cc]ơ quan|Hội|Đoàn|Mặt trận|Chủ tịch|" +
  "Giám đốc|Tỉnh ủy|Tỉnh uỷ|Thủ tướng|Chính phủ|Điện lực|Tổ công tác|[Đđ]oàn giám sát";
const SENT =
  "[Gg]ửi|[Bb]áo cáo|[Nn]ộp|[Tt]rình|[Tt]rả lời|[Pp]húc đáp|[Tt]hông báo|[Cc]ung cấp|[Đđ]ăng ký|[Pp]hản hồi|[Đđ]ề xuất";
/** After these a name is over, though no stop stands there. */
const NAME_ENDS =
  "trước|chậm|muộn|trong|theo|qua|bằng|để|kèm|và|vào|về|thẩm định|tổng hợp|trên|làm|xem xét|cấp|có|được|danh sách|là|đúng";
/** The next word of a name: "Sở Văn hoá, Thể thao và Du lịch". */
const NEXT_WORD = String.raw`(?:,?\s(?:và\s)?\p{Lu}[^\s,.;:()]*|\s(?!(?:${NAME_ENDS})(?!\p{L}))[^\s,.;:()]+)`;
const REPORT_TO = new RegExp(
  String.raw`(?<!\p{L})(?:${SENT})(?:[^.;:]{0,90}?\s)??(?:(?:về|cho|tới|đến|lên|qua|lại|với)\s+)?` +
    String.raw`(?<body>(?:${BODY_BEGINS})(?!\p{L})${NEXT_WORD}*)`,
  "u",
);
/** "gửi về Sở": the one that writes. */
const ALONE = /^(?:Sở|Bộ|Chi cục|Cục|Phòng|Ban|Văn phòng|Trung tâm|cơ quan)$/u;
const LONGEST = 100;

/** To whom a report or an answer goes, as the sentence says; a bare "về Sở" means the body that wrote it. */
export function reportTo(sentence: string, issuer: string): string | undefined {
  const body = REPORT_TO.exec(sentence)?.groups?.["body"]?.trim();
  if (body === undefined || body.length > LONGEST) return undefined;
  if (!ALONE.test(body)) return body;
  return issuer.startsWith(body) ? issuer : undefined;
}
