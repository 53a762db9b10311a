/** Words for doing the same to several outgoing documents. */
export const outgoingBulk = {
  sign: (n: number) => `Xem và ký ${n} văn bản`,
  approveVisa: (n: number) => `Duyệt ${n} văn bản`,
  approveVisaTitle: (n: number) => `Duyệt ${n} văn bản ở bước của bạn?`,
  approveVisaText: "Từng văn bản được trình tiếp. Văn bản nào cần góp ý hoặc trả lại thì mở riêng.",
  approveContent: (n: number) => `Duyệt nội dung ${n} văn bản`,
  approveContentTitle: (n: number) => `Duyệt nội dung ${n} văn bản?`,
  approveContentText:
    "Bạn chịu trách nhiệm về nội dung từng văn bản. Văn bản nào còn phải sửa thì bỏ chọn, mở riêng để trả lại.",
  approveLayout: (n: number) => `Duyệt thể thức ${n} văn bản`,
  approveLayoutTitle: (n: number) => `Duyệt thể thức ${n} văn bản?`,
  approveLayoutText:
    "Bạn chịu trách nhiệm về thể thức, kỹ thuật trình bày từng văn bản. Văn bản nào còn phải sửa thì bỏ chọn, mở riêng để trả lại.",
  number: (n: number) => `Cấp số ${n} văn bản`,
  seal: (n: number) => `Đóng dấu ${n} văn bản`,
  issue: (n: number) => `Phát hành ${n} văn bản`,
  numberTitle: (n: number) => `Cấp số và ngày cho ${n} văn bản?`,
  numberText: "Mỗi văn bản lấy số kế tiếp của sổ, văn bản ký trước có số trước. Số đã cấp không trả lại được.",
  sealTitle: (n: number) => `Đóng dấu cơ quan vào ${n} văn bản?`,
  sealText: "Chữ ký số của cơ quan được đặt vào từng văn bản. Văn bản chưa ghi xong số, ngày được để lại.",
  issueTitle: (n: number) => `Phát hành ${n} văn bản?`,
  issueText:
    "Mỗi văn bản được gửi đến các nơi nhận ghi trong văn bản đó. Sau bước này chỉ có thể thu hồi hoặc đính chính.",
  issueNone: "Không có nơi nhận điện tử. Mở văn bản để phát hành bản giấy.",
} as const;
