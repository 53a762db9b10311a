/** Refusals about documents: incoming, outgoing, tasks, registers, deadlines, secrecy, exchange. */
export const documentRefusal = {
  "incoming.missing": "Không thấy văn bản đến này, hoặc không được xem. Quay lại danh sách văn bản đến.",
  "incoming.not_registered": "Văn bản này chưa vào sổ. Văn thư vào sổ trước, rồi làm bước tiếp theo.",
  "incoming.already_registered": "Văn bản này đã vào sổ, số đến {{arrivalNumber}}. Tải lại để làm bước tiếp theo.",
  "incoming.already_refused": "Văn bản này đã trả lại bên gửi. Chờ bên gửi sửa và gửi lại.",
  "incoming.already_routed": "Văn bản này đã có bút phê và đã giao việc. Tải lại để xem ai đang xử lý.",
  "incoming.already_started": "Văn bản này đang được xử lý. Tải lại để xem tiến độ.",
  "incoming.already_done": "Văn bản này đã xử lý xong. Tải lại để xem kết quả.",
  "incoming.already_void": "Số đến của văn bản này đã hủy. Vào sổ lại nếu văn bản cần xử lý.",
  "incoming.answer_not_numbered": "Văn bản trả lời chưa có số. Chờ cấp số rồi hoàn thành, hoặc ghi kết quả bằng lời.",
  "incoming.assigned_twice":
    "Có người được giao hai vai trò. Để mỗi người một vai trò: chủ trì, phối hợp hoặc để biết.",
  "incoming.assignee_missing": "Có người được giao không còn làm việc ở đơn vị. Chọn người khác trong danh bạ.",
  "incoming.deadline_past": "Hạn {{dueOn}} đã qua. Chọn ngày khác, sớm nhất là {{nearestOn}}.",
  "incoming.deadline_rest_day": "Ngày {{dueOn}} là ngày nghỉ. Chọn ngày làm việc, gần nhất là {{nearestOn}}.",
  "incoming.duplicate":
    "Có thể trùng số đến {{arrivalNumber}}: cùng số, cùng cơ quan, cùng năm. Xem cả hai; nếu là hai văn bản khác nhau thì vẫn vào sổ.",
  "incoming.issued_later": "Ngày trên văn bản muộn hơn hôm nay, {{todayOn}}. Nhập lại ngày trên văn bản.",
  "incoming.tampered": "Tệp của văn bản này đã bị sửa sau khi ký. Trả lại bên gửi; nếu vẫn vào sổ thì ghi rõ lý do.",
  "incoming.no_packet": "Văn bản này không đến qua trục liên thông nên không có gói tin. Xem trong phần tệp.",
  "incoming.form_came": "Bản giấy và bản điện tử của văn bản này đã có đủ. Không cần ghi nhận lần nữa.",
  "incoming.too_many_files": "Văn bản có nhiều hơn {{limit}} tệp. Gộp bớt tệp rồi đính kèm lại.",

  "incoming.already_ended":
    "Bên gửi đã thu hồi, lấy lại hoặc thay thế văn bản này. Không sử dụng nữa; văn thư giữ bản để tra cứu.",
  "incoming.not_ended": "Văn bản này vẫn đang sử dụng. Tải lại để xem.",
  "incoming.not_asked_back": "Không có yêu cầu lấy lại nào đang chờ trả lời. Tải lại để xem.",
  "task.stopped": "Việc này đã dừng: văn bản thôi sử dụng, hoặc người chủ trì đã hoàn thành. Không phải làm thêm.",
  "task.none": "Văn bản này không giao cho bạn. Xem việc của mình ở trang Hôm nay.",
  "task.not_started": "Việc này chưa bắt đầu. Bấm Bắt đầu xử lý trước, rồi hoàn thành.",
  "task.already_started": "Việc này đã bắt đầu. Tải lại để làm tiếp.",
  "task.already_finished": "Việc này đã hoàn thành. Tải lại để xem kết quả.",
  "task.only_informed": "Văn bản này gửi để biết nên không phải xử lý. Đọc xong thì bấm Hoàn thành.",
  "task.result_needed": "Chưa có kết quả xử lý. Ghi kết quả, hoặc chọn văn bản trả lời.",

  "outgoing.missing": "Không thấy văn bản đi này, hoặc không được xem. Quay lại danh sách văn bản đi.",
  "outgoing.subject_missing": "Dự thảo chưa có trích yếu. Ghi trích yếu rồi trình.",
  "outgoing.body_empty": "Dự thảo chưa có nội dung. Viết nội dung rồi trình.",
  "outgoing.addressee_missing": "Công văn chưa có nơi kính gửi. Ghi ít nhất một dòng Kính gửi.",
  "outgoing.no_signer": "Đơn vị chưa khai báo người đứng đầu hoặc cấp phó để ký. Báo người quản trị.",
  "outgoing.signer_unfit": "Người ký đã chọn không phải người đứng đầu hoặc cấp phó. Chọn người ký khác.",
  "outgoing.department_unknown": "Không thấy đơn vị soạn thảo này. Chọn lại trong danh bạ.",
  "outgoing.wrong_state": "Văn bản đang ở bước khác nên chưa làm được việc này. Tải lại để xem bước hiện tại.",
  "outgoing.not_drafter": "Chỉ người soạn thảo được làm việc này. Nhờ người soạn thảo.",
  "outgoing.not_decider": "Văn bản đang chờ người khác quyết định. Tải lại để xem đang chờ ai.",
  "outgoing.not_signer": "Văn bản này trình người khác ký. Tải lại để xem người ký.",
  "outgoing.not_attachable": "Bước này không nhận thêm tệp. Rút văn bản về dự thảo rồi đính kèm.",
  "outgoing.preview_too_large": "Văn bản quá dài để xem trước. Chuyển bớt nội dung thành phụ lục đính kèm.",
  "outgoing.paper_has_no_text": "Văn bản giấy không có nội dung soạn trên hệ thống. Mở bản quét trong phần tệp.",
  "outgoing.version_missing": "Bản lưu này không còn. Mở lại lịch sử để chọn bản khác.",
  "outgoing.filling_in_progress": "Số và ngày đang được điền vào tệp. Chờ vài giây rồi đóng dấu.",
  "outgoing.signature_invalid":
    "Chữ ký của lãnh đạo không hợp lệ nên chưa đóng dấu được. Báo người ký, hủy số này rồi trình ký lại.",
  "outgoing.initials_invalid":
    "Tệp không mang đúng các chữ ký nháy đã ghi nhận nên chưa ký được. Trả lại người soạn để trình lại từ đầu.",
  "outgoing.annex_mark_missing":
    "Văn bản trình trước khi hệ thống ký số phụ lục nên chưa đóng dấu được tệp kèm theo. Hủy số này rồi trình lại.",
  "outgoing.receiver_self": "Nơi nhận có chính đơn vị mình. Bỏ đơn vị mình khỏi nơi nhận.",
  "outgoing.receiver_unknown": "Có nơi nhận không thấy trong danh bạ. Chọn lại nơi nhận từ danh bạ.",
  "outgoing.file_differs":
    "Tệp trong kho khác với tệp đã phát hành ghi trong sổ nên không đưa ra. Báo người quản trị ngay.",
  "outgoing.delivery_not_resendable": "Nơi nhận này đang được gửi hoặc đã nhận. Tải lại để xem trạng thái.",

  "check.missing":
    "Không có văn bản đã phát hành nào mang mã này. Xem lại mã in ở chân trang cuối văn bản rồi nhập lại.",

  "register.busy": "Nhiều người đang cùng lấy số nên chưa cấp được số nào. Thử lại sau vài giây.",
  "register.in_use": "Sổ đã cấp đến số {{number}} nên không đặt lại số đầu được. Sửa từng dòng, hoặc hủy số nếu cần.",
  "register.nothing_corrected": "Chưa có ô nào khác với sổ. Sửa ít nhất một ô rồi lưu.",
  "register.row_missing": "Không thấy số này trong sổ. Kiểm tra lại số và năm.",
  "register.row_void": "Số {{number}} đã hủy nên không sửa được nữa. Lấy số mới nếu cần.",
  "calendar.other_year": "Ngày này không thuộc năm {{year}}. Chọn ngày trong năm {{year}}.",
  "staff.missing": "Không thấy người này trong danh bạ. Chọn lại người trong danh bạ.",
  "agency.missing": "Không thấy cơ quan này trong danh bạ. Tìm và chọn lại trong danh bạ.",

  "secrecy.word_found":
    "Có chữ {{word}} đứng riêng. Văn bản mật không được đưa vào hệ thống này, làm theo sổ giấy riêng; nếu không phải văn bản mật, văn thư ghi lý do để cho qua.",
  "exchange.receiver_ended":
    "Cơ quan nhận đã kết thúc hoạt động nên gói tin không gửi được. Gửi cơ quan kế thừa bằng văn bản khác.",
  "exchange.receiver_unreachable": "Nơi nhận chưa dùng trục liên thông. Gửi bản giấy.",
  "exchange.send_failed": "Chưa gửi được qua trục liên thông. Gửi lại, hoặc gửi bản giấy.",
  "exchange.held_missing": "Không thấy gói tin bị giữ này. Tải lại danh sách gói tin.",
  "exchange.held_decided": "Gói tin này đã có người quyết định. Tải lại danh sách gói tin.",
  "exchange.waiting_missing": "Gói tin này không còn chờ. Tải lại danh sách gói tin.",
  "exchange.rejected_missing": "Không thấy gói tin này. Tải lại danh sách gói tin.",
} as const;
