/** Refusals about dossiers (hồ sơ công việc). */
export const dossierRefusal = {
  "dossier.missing": "Không thấy hồ sơ này, hoặc không được xem. Quay lại danh sách hồ sơ.",
  "dossier.not_keeper": "Việc này của người lập hồ sơ ({{keeperName}}). Nhắn người lập hồ sơ thực hiện.",
  "dossier.code_taken": "Số, ký hiệu {{dossierCode}} đã dùng cho hồ sơ khác trong năm {{year}}. Nhập số khác.",
  "dossier.opened_later": "Ngày bắt đầu hồ sơ không được sau hôm nay ({{latestOn}}). Chọn ngày sớm hơn.",
  "dossier.closed": "Hồ sơ đã kết thúc nên không đổi được. Mở lại hồ sơ trước nếu cần.",
  "dossier.not_closed": "Hồ sơ đang mở. Tải lại để xem tình trạng hiện tại.",
  "dossier.empty": "Hồ sơ chưa có văn bản nào. Đưa văn bản vào hồ sơ, hoặc bỏ hồ sơ nếu mở nhầm.",
  "dossier.not_empty": "Hồ sơ đang có {{documents}} văn bản nên không bỏ được. Đưa văn bản ra khỏi hồ sơ trước.",
  "dossier.full": "Hồ sơ đã đủ {{most}} văn bản. Mở hồ sơ khác cho các văn bản còn lại.",
  "dossier.document_open":
    "Còn {{open}} văn bản trong hồ sơ chưa giải quyết xong. Hoàn thành các văn bản đó rồi kết thúc hồ sơ.",
  "dossier.not_for_filing":
    "Chỉ đưa vào hồ sơ văn bản đến đã vào sổ và văn bản đi đã phát hành. Chờ văn bản đến bước đó.",
  "dossier.person_left": "Người này không còn làm việc ở cơ quan. Chọn người khác.",
  "dossier.taker_unfit": "Người này không giải quyết công việc nên không lập hồ sơ. Chọn người khác.",
  "dossier.passed_to_self": "Người này đang lập hồ sơ. Chọn người khác.",
} as const;
