/** Refusals on the way of a draft to its signature: steps, opinions, answers awaited. */
export const reviewRefusal = {
  "outgoing.visa_pending": "Văn bản đang chờ {{name}} duyệt theo luồng trình. Chờ bước đó xong rồi làm tiếp.",
  "outgoing.no_visa_pending": "Văn bản không chờ bước duyệt nào của luồng trình. Tải lại để xem bước hiện tại.",
  "outgoing.no_previous_step": "Đây là bước đầu tiên nên không có bước trước. Hãy trả lại người soạn.",
  "outgoing.circuit_repeats": "{{name}} có hai lần trong luồng trình. Mỗi người chỉ duyệt một bước: bỏ bớt một lần.",
  "outgoing.circuit_left": "{{name}} không còn làm việc ở đơn vị. Chọn người khác cho bước này.",
  "outgoing.circuit_drafter": "{{name}} là người soạn nên không duyệt dự thảo của chính mình. Chọn người khác.",
  "outgoing.circuit_signer": "{{name}} là người ký nên duyệt khi ký, không thêm vào luồng trình. Bỏ bước này.",
  "outgoing.circuit_passed": "Bước của {{name}} đã qua nên không đổi được. Tải lại rồi sửa các bước còn lại.",
  "outgoing.nobody_to_approve":
    "Những người có thể duyệt đều đã soạn hoặc sửa văn bản này. Nhờ người khác soạn, hoặc chọn người ký khác.",
  "outgoing.not_editing": "Bạn không đang sửa trực tiếp văn bản này. Tải lại để xem ai đang sửa.",
  "outgoing.opinion_missing": "Không thấy lần hỏi ý kiến này. Tải lại trang.",
  "outgoing.opinion_closed": "Ý kiến này đã cho hoặc người soạn đã thôi hỏi. Tải lại để xem.",
  "outgoing.opinion_reason_missing": "Không đồng ý thì cần nêu lý do. Viết lý do rồi gửi lại.",
  "outgoing.opinion_repeats": "{{name}} được hỏi hai lần trong cùng một lượt. Bỏ bớt một lần.",
  "outgoing.opinion_self": "Người soạn không hỏi ý kiến chính mình. Chọn người khác.",
  "outgoing.opinion_past": "Hạn cho ý kiến đã qua. Chọn từ hôm nay trở đi.",
  "outgoing.opinion_waiting": "{{name}} đang được hỏi và chưa trả lời. Chờ ý kiến hoặc thôi hỏi rồi hỏi lại.",
  "outgoing.too_many_opinions":
    "Một dự thảo hỏi được nhiều nhất {{most}} lượt ý kiến. Trao đổi trực tiếp các ý còn lại.",
  "outgoing.answer_not_awaited": "Văn bản này không chờ nơi nhận đó trả lời. Tải lại để xem.",
} as const;
