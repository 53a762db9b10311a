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
} as const;
