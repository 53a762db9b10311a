/** Refusals about assignments (nhiệm vụ được giao). */
export const assignmentRefusal = {
  "assignment.missing": "Không thấy nhiệm vụ này, hoặc không được xem. Quay lại danh sách nhiệm vụ.",
  "assignment.template_missing": "Không thấy mẫu nhiệm vụ này, hoặc không được xem. Quay lại danh sách mẫu.",
  "assignment.person_left": "Có người không còn làm việc ở cơ quan. Chọn người khác.",
  "assignment.unit_without_head":
    "Phòng này chưa có trưởng phòng nên chưa giao cho cả phòng được. Chọn một người trong phòng.",
  "assignment.other_unit":
    "Người này ở phòng khác, ngoài phạm vi giao việc của bạn. Chọn người trong phòng, hoặc đề nghị lãnh đạo giao.",
  "assignment.not_lead": "Việc này của người chủ trì nhiệm vụ. Nhắn người chủ trì thực hiện.",
  "assignment.not_assigner": "Việc này của người giao nhiệm vụ. Nhắn người giao thực hiện.",
  "assignment.not_in_state": "Nhiệm vụ đang ở bước khác nên chưa làm được việc này. Tải lại để xem bước hiện tại.",
  "assignment.closed": "Nhiệm vụ đã kết thúc nên không đổi được nữa. Giao nhiệm vụ mới nếu cần.",
  "assignment.extension_asked": "Đã xin gia hạn và đang chờ người giao trả lời. Chờ trả lời rồi xin tiếp nếu cần.",
  "assignment.extension_none": "Không có đề nghị gia hạn nào đang chờ. Tải lại để xem tình hình hiện tại.",
  "assignment.extension_earlier": "Hạn mới phải sau hạn đang có ({{dueOn}}). Chọn ngày muộn hơn.",
  "assignment.handed_to_self": "Người này đang chủ trì nhiệm vụ. Chọn người khác.",
  "assignment.handed_in_circle":
    "Người này đã chuyển nhiệm vụ đi rồi nên không chuyển vòng lại được. Chọn người khác, hoặc trả lại người giao.",
  "assignment.handed_too_often": "Nhiệm vụ đã chuyển qua nhiều người. Trả lại để người giao quyết định ai chủ trì.",
  "assignment.parts_open": "Còn {{open}} việc con chưa xong. Hoàn thành việc con, hoặc chọn báo xong dù còn việc con.",
  "assignment.late_reason_needed": "Nhiệm vụ xong sau hạn. Ghi lý do, ít nhất 5 ký tự, để làm căn cứ đánh giá.",
  "assignment.own_work": "Bạn vừa giao vừa làm việc này nên không cần bước này. Báo xong hoặc thu hồi nhiệm vụ.",
  "assignment.evaluated_already": "Nhiệm vụ này đã được đánh giá. Tải lại để xem đánh giá.",
  "assignment.too_deep": "Việc con chỉ chia tối đa hai cấp. Giao thành việc cùng cấp.",
  "assignment.too_many_parts": "Nhiệm vụ đã có 20 việc con. Gộp bớt việc, hoặc giao nhiệm vụ riêng.",
  "assignment.part_after_whole": "Việc con phải xong trước hạn của nhiệm vụ chính ({{dueOn}}). Chọn ngày sớm hơn.",
  "assignment.not_in_it":
    "Chỉ người giao, người chủ trì và người phối hợp kèm được tệp. Nhắn một trong những người này kèm giúp.",
  "assignment.too_many_files":
    "Nhiệm vụ đã có {{limit}} tệp, là mức nhiều nhất. Gộp các tệp lại, hoặc giao việc con để kèm tiếp.",
  "assignment.urged_today": "Hôm nay đã đôn đốc nhiệm vụ này. Ngày mai đôn đốc tiếp nếu cần.",
  "assignment.source_not_numbered":
    "Văn bản này chưa có số nên chưa dùng làm căn cứ hoặc kết quả được. Chờ văn bản được cấp số.",
} as const;
