/** Refusals of the rules by which documents are proposed to somebody. */
export const ruleRefusal = {
  "rule.missing": "Quy tắc này không còn trong sổ. Tải lại trang để xem các quy tắc hiện có.",
  "rule.no_condition": "Quy tắc chưa có điều kiện nào. Chọn ít nhất một: nơi gửi, loại, lĩnh vực, ký hiệu hoặc từ ngữ.",
  "rule.no_result": "Quy tắc chưa nói giao cho ai và chưa đặt hạn. Chọn người, đơn vị hoặc số ngày.",
  "rule.assigned_twice": "Một người hoặc đơn vị đang có hai vai trong quy tắc. Giữ lại một vai.",
  "rule.assignee_missing": "Người hoặc đơn vị được chọn không còn làm việc ở đây. Chọn người khác.",
  "rule.too_many": "Sổ quy tắc đã đủ {{most}} quy tắc. Xóa quy tắc không dùng rồi thêm lại.",
} as const;
