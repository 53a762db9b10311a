/** Refusals of what is done with a document after it has gone out: asking back, recall. */
export const afterIssueRefusal = {
  "outgoing.recalled":
    "Văn bản {{reference}} đã thu hồi nên giữ nguyên trạng, không gửi, không sửa, không sao được nữa.",
  "outgoing.replaced":
    "Văn bản {{reference}} đã được thay thế bằng văn bản {{by}} nên không làm được việc này. Mở văn bản thay thế.",
  "outgoing.ask_back_finished":
    "{{agency}} đã xử lý xong văn bản nên không lấy lại được. Nếu văn bản không còn dùng, hãy thu hồi.",
  "outgoing.ask_back_unfit":
    "{{agency}} chưa nhận văn bản qua trục, đã từ chối hoặc đã trả lại. Chỉ chọn nơi đang giữ văn bản.",
  "outgoing.already_asked_back": "Đã yêu cầu {{agency}} trả lại văn bản và đang chờ trả lời. Chờ nơi nhận trả lời.",
  "outgoing.notice_missing": "Không thấy văn bản thông báo thu hồi này. Chọn lại trong sổ văn bản đi.",
  "outgoing.notice_unfit":
    "Văn bản đã chọn chưa phát hành, đã hết hiệu lực hoặc chính là văn bản cần thu hồi. Chọn thông báo thu hồi đã phát hành.",
  "outgoing.notice_earlier": "Thông báo thu hồi có ngày trước ngày của văn bản cần thu hồi. Kiểm tra lại ngày.",
  "outgoing.notice_later": "Ngày của thông báo thu hồi chưa tới. Kiểm tra lại ngày.",
  "outgoing.form_differs":
    "Văn bản thay thế phải cùng tên loại với văn bản cũ, đính chính phải bằng công văn. Chọn tên loại {{wanted}}.",
  "outgoing.update_paper":
    "Văn bản ký giấy không gửi qua trục nên không cập nhật ở nơi nhận được. Báo nơi nhận bằng công văn.",
  "outgoing.update_empty": "Chưa có thay đổi nào để gửi. Thêm hoặc bỏ nơi nhận, sửa hạn trả lời hoặc thêm phụ lục.",
  "outgoing.receiver_present": "{{agency}} đã có trong nơi nhận của văn bản này. Xem trạng thái ở danh sách nơi nhận.",
  "outgoing.receiver_removed": "{{agency}} đã được bỏ khỏi nơi nhận của văn bản này. Tải lại để xem.",
  "outgoing.too_many_receivers":
    "Một văn bản chỉ thêm hoặc bỏ được {{most}} nơi nhận sau khi phát hành. Gửi các nơi còn lại bằng công văn kèm văn bản.",
  "outgoing.annex_not_sealable":
    "Phụ lục PDF phải mang chữ ký số của cơ quan nên không thêm được sau khi phát hành. Gửi phụ lục bằng công văn đính chính.",
  "outgoing.business_missing": "Không thấy lần gửi này. Tải lại trang.",
  "outgoing.business_not_resendable": "Lần gửi này không còn nơi nhận nào bị lỗi. Tải lại để xem trạng thái.",
  "outgoing.packet_missing": "Văn bản chưa từng gửi qua trục nên không có gì để thu hồi ở nơi nhận này.",
} as const;
