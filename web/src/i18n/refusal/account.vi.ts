/** Refusals of signing in, of units that are shut, and of accounts. */
export const accountRefusal = {
  "session.wrong_code":
    "Tên đăng nhập hoặc mã chưa đúng, hoặc mã đã dùng rồi. Xem lại phiếu đăng nhập lần đầu, rồi nhập lại.",
  "session.code_expired": "Mã trên phiếu đã hết hạn. Nhờ văn thư hoặc người quản trị của đơn vị cấp mã mới.",
  "session.unit_suspended": "Đơn vị đang tạm ngừng nên chưa đăng nhập được. Hỏi người quản trị của tỉnh.",
  "session.unit_closed":
    "Đơn vị đã đóng nên không đăng nhập được nữa. Dữ liệu còn nguyên; hỏi người quản trị của tỉnh khi cần xem.",
  "session.link_wrong": "Tên đăng nhập hoặc mật khẩu ở đơn vị kia chưa đúng. Kiểm tra rồi nhập lại.",
  "session.link_own_unit": "Tài khoản này thuộc chính đơn vị đang dùng. Nhập tài khoản ở đơn vị khác.",
  "session.link_known": "Hai tài khoản này đã liên kết. Chọn đơn vị kia trong danh sách.",
  "session.link_limit": "Mỗi người liên kết nhiều nhất {{most}} đơn vị. Bỏ bớt một liên kết rồi thử lại.",
  "session.link_missing": "Liên kết này không còn dùng được. Đăng nhập ở đơn vị kia bằng tên và mật khẩu.",

  "staff.above_remit": "Tài khoản hoặc vai trò này thuộc quyền quản trị tỉnh. Nhờ quản trị tỉnh làm.",
  "staff.own_account":
    "Không ai tự khóa, tự đặt lại hay tự đổi vai trò của mình. Nhờ người quản trị khác; đổi mật khẩu ở Hồ sơ của tôi.",
  "staff.last_unit_admin": "Đây là người quản trị duy nhất còn lại của đơn vị. Giao vai trò này cho người khác trước.",
  "staff.last_clerk": "Đây là văn thư duy nhất còn lại của đơn vị. Giao vai trò văn thư cho người khác trước.",
  "staff.last_province_admin": "Đây là người quản trị tỉnh duy nhất còn lại. Giao vai trò này cho người khác trước.",
  "staff.user_name_taken": "Tên đăng nhập này đã có người dùng. Chọn tên khác, ví dụ thêm một chữ hoặc một số.",
  "staff.department_missing": "Phòng này không còn trong đơn vị. Tải lại trang rồi chọn phòng khác.",
  "staff.department_taken": "Đã có phòng mang tên hoặc chữ viết tắt này. Đặt tên khác.",
  "staff.department_limit": "Mỗi đơn vị có nhiều nhất {{most}} phòng. Gộp hoặc đổi tên phòng đang có.",
  "staff.already_locked": "Tài khoản này đã khóa rồi. Tải lại trang để xem.",
  "staff.not_locked": "Tài khoản này không bị khóa. Tải lại trang để xem.",
  "staff.is_locked": "Tài khoản này đang khóa. Mở khóa trước, rồi đặt lại mật khẩu.",
  "staff.open_work":
    "Người này còn {{tasks}} việc và {{drafts}} dự thảo chưa xong. Bàn giao cho người khác trước, hoặc khóa ngay.",
  "authority.council_missing": "Không thấy hội đồng, ban, tổ này. Tải lại trang rồi chọn lại.",
  "authority.council_taken":
    "Tên hoặc chữ viết tắt này đã có hội đồng, ban, tổ khác hoặc chính cơ quan dùng. Đặt tên, chữ viết tắt khác.",
  "authority.council_head":
    "Hội đồng, ban, tổ có đúng một người đứng đầu, mỗi người ghi một lần. Sửa danh sách người ký.",
  "authority.council_closed":
    "Hội đồng, ban, tổ này đã kết thúc hoạt động nên không ban hành văn bản nữa. Chọn nơi ban hành khác.",
  "authority.not_of_council":
    "Người ký không có chức danh trong hội đồng, ban, tổ này. Chọn người ký khác, hoặc nhờ văn thư bổ sung người đó vào danh sách.",
  "authority.delegator_unfit":
    "Chỉ người đứng đầu cơ quan mới ủy quyền, giao ký thừa lệnh (NĐ 30 Điều 13). Chọn người đứng đầu.",
  "authority.delegate_unfit":
    "Chỉ người đứng đầu đơn vị (trưởng phòng, Chánh Văn phòng) được ủy quyền, ký thừa lệnh (NĐ 30 Điều 13). Chọn người khác.",
  "authority.until_missing": "Ủy quyền ký phải có thời hạn (NĐ 30 Điều 13). Ghi ngày hết hạn.",
  "authority.until_before_from": "Ngày hết hạn ở trước ngày bắt đầu. Sửa lại hai ngày.",
  "authority.delegation_missing": "Không thấy ủy quyền này. Tải lại trang.",
  "authority.delegation_ended":
    "Ủy quyền ký không còn hiệu lực cho văn bản này. Trả lại để chọn người ký khác, hoặc nhờ văn thư ghi ủy quyền mới.",
} as const;
