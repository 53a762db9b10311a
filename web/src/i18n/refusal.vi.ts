/** Sentences for the codes the server refuses with: what is wrong, then what to do. `{{name}}` are its values. */
export const refusal = {
  "client.offline": "Chưa nối được với máy chủ. Kiểm tra mạng rồi thử lại; những gì đã lưu vẫn còn.",
  "client.unknown": "Có lỗi chưa rõ. Những gì đã lưu vẫn còn; thử lại sau ít phút.",
  "client.upload_refused": "Kho tệp không nhận tệp này. Chọn lại tệp rồi tải lên lần nữa.",
  "client.upload_broken": "Mạng đứt khi đang tải tệp lên. Kiểm tra mạng rồi tải lại.",
  "status.400": "Có chỗ điền chưa đúng. Xem lại các ô rồi thử lại.",
  "status.401": "Phiên làm việc đã hết. Đăng nhập lại để làm tiếp.",
  "status.403": "Việc này cần quyền mà bạn chưa có. Nhờ người có quyền trong đơn vị.",
  "status.404": "Không thấy mục này, hoặc bạn không được xem. Quay lại danh sách.",
  "status.409": "Mục này vừa được người khác thay đổi. Tải lại rồi làm tiếp.",
  "status.413": "Nội dung gửi lên quá lớn. Chia nhỏ hoặc giảm dung lượng rồi gửi lại.",
  "status.422": "Có chỗ điền chưa đúng. Xem lại các ô rồi thử lại.",
  "status.429": "Thao tác quá nhanh. Chờ một phút rồi thử lại.",
  "status.500": "Máy chủ gặp lỗi. Những gì đã lưu vẫn còn; thử lại sau ít phút.",
  "status.502": "Máy chủ chưa trả lời. Thử lại sau ít phút.",
  "status.503": "Máy chủ đang bận. Thử lại sau ít phút.",
} as const;
