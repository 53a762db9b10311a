/** Refusals about copies of documents (bản sao). */
export const copyRefusal = {
  "copy.missing": "Không thấy bản sao này, hoặc không được xem. Quay lại danh sách bản sao.",
  "copy.wrong_state": "Bản sao đang ở bước khác nên chưa làm được việc này. Tải lại để xem bước hiện tại.",
  "copy.direction_forbidden":
    "Nghị định 30/2020 ({{article}}) không có hình thức sao này từ bản điện tử sang bản điện tử. Gửi chính văn bản điện tử, trích sao, hoặc sao ra giấy.",
  "copy.source_is_copy": "Văn bản nguồn là bản sao y nên không sao y tiếp được. Chọn Sao lục.",
  "copy.source_not_copy": "Sao lục chỉ làm từ bản sao y. Chọn Sao y, hoặc xác nhận văn bản nguồn là bản sao y.",
  "copy.source_not_pdf":
    "Tệp được chọn không phải PDF nên không lập bản sao được. Chọn tệp PDF hoặc quét văn bản ra PDF.",
  "copy.source_not_final": "Văn bản chưa vào sổ hoặc chưa đóng dấu nên chưa sao được. Chờ văn bản hoàn tất.",
  "copy.source_altered":
    "Tệp này bị sửa sau khi ký hoặc chữ ký số không hợp lệ nên không sao được. Đề nghị nơi gửi gửi lại văn bản.",
  "copy.pages_missing": "Trích sao cần ghi rõ trang. Chọn các trang cần trích.",
  "copy.page_unknown": "Văn bản có {{pages}} trang, không có trang {{page}}. Sửa lại các trang cần trích.",
  "copy.first_page_missing": "Bản trích sao phải có đủ thể thức. Thêm trang 1 vào các trang cần trích.",
  "copy.scan_version": "Tệp quét là PDF {{version}}, bản số hóa phải từ phiên bản 1.4. Quét lại hoặc lưu lại tệp.",
  "copy.scan_resolution":
    "Trang {{page}} quét ở {{dpi}} dpi, bản số hóa phải từ 200 dpi. Quét lại với độ phân giải cao hơn.",
  "copy.scan_gray": "Trang {{page}} không phải ảnh màu, bản số hóa phải quét màu. Quét lại ở chế độ màu.",
} as const;
