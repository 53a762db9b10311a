/** Refusals of groups of recipients and of the directory of agencies. */
export const recipientRefusal = {
  "outgoing.too_many_receivers": "Văn bản gửi quá {{limit}} nơi nhận. Bớt nhóm nơi nhận rồi phát hành lại.",
  "recipient.group_missing": "Nhóm nơi nhận này không còn. Tải lại trang rồi chọn nhóm khác.",
  "recipient.group_taken": "Đã có nhóm nơi nhận tên này. Đặt tên khác.",
  "recipient.too_many_groups": "Đơn vị chỉ đặt được {{limit}} nhóm nơi nhận. Xóa bớt nhóm không dùng.",
  "agency.name_taken":
    "Danh bạ của tỉnh đã có “{{name}}”. Dùng cơ quan đó, hoặc đánh dấu đây là cơ quan khác trùng tên.",
} as const;
