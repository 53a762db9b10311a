/** Refusals about who handles a document, until when, and in whose hands it goes on. */
export const handlingRefusal = {
  "incoming.not_instructor": "Người được chọn không có quyền bút phê. Chọn lãnh đạo khác.",
  "incoming.unit_without_head": "Đơn vị được chọn chưa có trưởng đơn vị. Chọn người cụ thể trong đơn vị.",
  "incoming.take_back_late": "Chỉ hoàn tác được trong {{seconds}} giây. Muốn giao lại thì thu hồi việc đã giao.",
  "incoming.take_back_other": "Bút phê này do người khác ghi. Người đã ghi mới hoàn tác được.",
  "incoming.take_back_begun":
    "Đã có người bắt đầu xử lý nên không hoàn tác được. Muốn giao lại thì thu hồi việc đã giao.",
  "incoming.too_many_people": "Văn bản giao cho nhiều hơn {{limit}} người. Bớt người để biết, hoặc giao cho đơn vị.",
  "incoming.too_many_instructions":
    "Văn bản đã có {{limit}} ý kiến chỉ đạo. Thu hồi rồi giao lại nếu cần chỉ đạo khác.",
  "incoming.not_done": "Văn bản này chưa xử lý xong nên không có gì để làm lại. Tải lại để xem.",
  "task.late_reason_needed": "Việc này xong sau hạn. Ghi lý do, ít nhất 5 ký tự, để làm căn cứ đánh giá.",
  "task.none_of": "Người này không có phần việc trong văn bản. Tải lại để xem ai đang xử lý.",
  "task.not_assigner": "Việc này do người khác giao. Người giao hoặc lãnh đạo mới quyết định được.",
  "task.handed_over": "Phần việc này đã chuyển cho đồng nghiệp. Tải lại để xem ai đang xử lý.",
  "task.sent_back": "Phần việc này đã trả lại người giao. Chờ giao lại.",
  "task.recalled": "Phần việc này đã được người giao thu hồi. Tải lại danh sách việc của mình.",
  "task.has_share": "{{name}} đã có phần trong văn bản này rồi. Chọn người khác.",
  "task.handed_back":
    "{{name}} đã chuyển chính việc này đi nên không nhận lại. Chọn người khác, hoặc trả lại người giao.",
  "task.handed_to_oneself": "Không chuyển việc cho chính người đang giữ. Chọn người khác.",
  "task.other_unit":
    "{{name}} thuộc đơn vị khác. Chọn người trong đơn vị; việc của đơn vị khác thì trả lại người giao.",
  "task.extension_waiting": "Đã có một lần xin gia hạn đang chờ trả lời. Chờ người giao quyết định.",
  "task.extension_earlier": "Ngày xin không muộn hơn hạn đang có, {{dueOn}}. Chọn ngày muộn hơn.",
  "task.no_extension": "Không có lần xin gia hạn nào đang chờ trả lời. Tải lại để xem.",
  "task.sub_of_sub": "Phần việc này đã được trưởng đơn vị phân công. Cần thêm người thì báo trưởng đơn vị.",
  "task.sub_deadline_late":
    "Hạn trong đơn vị không muộn hơn hạn của đơn vị, {{dueOn}}. Chọn ngày sớm hơn, hoặc xin gia hạn trước.",
} as const;
