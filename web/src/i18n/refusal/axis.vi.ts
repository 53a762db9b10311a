/** Refusals of outside axes, in the axis's own sense, and of the connections to them. */
export const axisRefusal = {
  "axis.file_invalid": "Trục liên thông báo tệp không hợp lệ. Kiểm tra tệp văn bản rồi gửi lại.",
  "axis.credentials_refused":
    "Trục liên thông không nhận mã hệ thống hoặc khóa bí mật. Quản trị nhập lại ở trang Kết nối liên thông.",
  "axis.receiver_missing": "Trục liên thông không có đơn vị nhận này. Kiểm tra mã định danh, hoặc gửi bản giấy.",
  "axis.sender_unregistered": "Đơn vị chưa đăng ký trên trục liên thông. Đề nghị nơi vận hành trục đăng ký.",
  "axis.failed": "Trục liên thông đang gặp lỗi. Gửi lại sau ít phút.",
  "axis.file_failed": "Trục liên thông không xử lý được tệp. Gửi lại, còn lỗi thì báo quản trị đơn vị.",
  "axis.packet_invalid": "Trục liên thông báo gói tin sai chuẩn edXML. Báo quản trị đơn vị.",
  "axis.receiver_locked": "Đơn vị nhận đã bị khóa trên trục liên thông. Hỏi lại đơn vị nhận, hoặc gửi bản giấy.",
  "axis.refused": "Trục liên thông từ chối gói tin mà không nêu lý do. Báo quản trị đơn vị.",
  "axis.unreachable": "Không nối được tới trục liên thông. Thử lại sau ít phút.",
  "axis.timed_out": "Trục liên thông chưa trả lời kịp. Thử lại sau ít phút.",
  "axis.answer_unreadable": "Trục liên thông trả lời không đọc được. Thử lại sau, còn lỗi thì báo quản trị đơn vị.",
  "connection.missing": "Không có kết nối này, hoặc kết nối đang tắt. Đặt kết nối ở trang Kết nối liên thông.",
  "connection.secret_needed": "Kết nối mới hoặc địa chỉ mới cần nhập đủ khóa bí mật. Nhập rồi lưu lại.",
  "connection.address_refused": "Địa chỉ này không dùng được. Nhập địa chỉ https do nơi vận hành trục cấp.",
  "exchange.axis_missing":
    "Đơn vị và tỉnh chưa kết nối trục liên thông của nơi nhận. Gửi bản giấy, hoặc nhờ quản trị kết nối.",
  "exchange.sent_list_missing":
    "Trục chỉ cho xem danh sách đã gửi khi đơn vị có kết nối riêng tới trục quốc gia. Gửi qua tỉnh thì đề nghị tỉnh tra trên trục.",
  "packet.nobody_here": "Gói tin gửi tới mã không thuộc đơn vị nào ở đây. Báo bên gửi kiểm tra mã nơi nhận.",
} as const;
