/** Refusals of absences and who stands in, of handing over, and of the ledger of work. */
export const peopleRefusal = {
  "absence.until_before_from": "Ngày cuối ở trước ngày đầu. Sửa lại hai ngày.",
  "absence.over": "Thời gian này đã qua. Chọn ngày cuối từ hôm nay trở đi.",
  "absence.too_long": "Mỗi lần vắng ghi nhiều nhất một năm. Chọn ngày cuối sớm hơn.",
  "absence.substitute_needed": "Chưa chọn người làm thay. Chọn người làm thay, hoặc bỏ phần việc giao lại.",
  "absence.scope_needed": "Chưa chọn việc giao cho người làm thay. Chọn ít nhất một việc.",
  "absence.person_locked": "Tài khoản của người này đã khóa. Dùng Bàn giao để chuyển việc.",
  "absence.overlaps": "Người này đã ghi vắng trong những ngày đó. Kết thúc lần vắng kia trước, hoặc chọn ngày khác.",
  "absence.too_many": "Người này đã có nhiều lần vắng còn hiệu lực. Kết thúc bớt rồi ghi tiếp.",
  "absence.substitute_oneself": "Không ai làm thay chính mình. Chọn người khác.",
  "absence.substitute_locked": "Tài khoản của người làm thay đã khóa. Chọn người đang làm việc.",
  "absence.substitute_handles_nothing":
    "Người làm thay không có chức danh xử lý văn bản. Chọn người có chức danh xử lý văn bản.",
  "absence.circle":
    "Hai người đang nhờ nhau làm thay trong cùng những ngày này, nên việc sẽ không có ai làm. Chọn người làm thay khác.",
  "absence.substitute_away": "Người làm thay cũng vắng trong những ngày này. Chọn người khác, hoặc chọn ngày khác.",
  "absence.stands_in":
    "Người này đang làm thay {{name}} trong những ngày đó, mà việc làm thay không giao tiếp được. Đổi người làm thay {{name}} trước.",
  "absence.missing": "Không thấy lần vắng này. Tải lại trang.",
  "absence.ended": "Lần vắng này đã hết hoặc đã kết thúc. Tải lại trang để xem.",
  "handover.to_oneself": "Người nhận trùng với người bàn giao. Chọn người khác.",
  "handover.to_locked": "Tài khoản của người nhận đã khóa. Chọn người đang làm việc.",
  "handover.to_handles_nothing": "Người nhận không có chức danh xử lý văn bản. Chọn người có chức danh xử lý văn bản.",
  "handover.nothing_held": "Người này không còn việc gì để bàn giao.",
  "handover.missing": "Không thấy lần bàn giao này. Tải lại trang.",
  "handover.still_running": "Đang chuyển việc, chưa xong. Chờ một lát rồi lập biên bản.",
  "ledger.line_missing": "Không thấy dòng này trong tháng đã chọn. Tải lại trang.",
  "ledger.contested_already": "Dòng này đã có ý kiến. Xem trả lời ngay dưới dòng.",
  "ledger.contest_missing": "Không thấy ý kiến này. Tải lại trang.",
  "ledger.answered_already": "Ý kiến này đã được trả lời. Tải lại trang để xem.",
  "ledger.month_over": "Tháng đã qua giữ trọng số cũ. Chọn tháng này hoặc tháng sau.",
} as const;
