/** Refusals about Word and PDF files that are read for their content and layout. */
export const readingRefusal = {
  "reading.unknown_type": "Chỉ kiểm tra được tệp PDF hoặc Word (.docx). Chọn tệp khác.",
  "reading.old_or_locked":
    "Tệp Word đời cũ (.doc) hoặc có mật khẩu nên không đọc được. Mở bằng Word, bỏ mật khẩu và lưu lại dạng .docx.",
  "reading.legacy_font":
    "Tệp dùng phông chữ {{font}} không phải Unicode nên không đọc được chữ. Mở bằng Word, chuyển sang Times New Roman (Unicode) rồi thử lại.",
  "reading.damaged": "Tệp Word bị hỏng. Mở bằng Word, lưu lại dạng .docx rồi thử lại.",
  "reading.too_large":
    "Tệp Word chứa quá nhiều nội dung so với một văn bản. Bỏ bớt ảnh hoặc tách phụ lục ra tệp riêng.",
  "reading.no_text":
    "Tệp chỉ có ảnh trang, không có lớp chữ nên không kiểm tra được. Dùng tệp Word hoặc PDF xuất từ Word.",
  "reading.too_slow": "Tệp quá phức tạp nên không đọc xong trong thời gian cho phép. Xuất lại PDF từ Word rồi thử lại.",
} as const;
