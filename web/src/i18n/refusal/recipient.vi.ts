/** Refusals of groups of recipients and of the directory of agencies. */
export const recipientRefusal = {
  "outgoing.too_many_receivers": "Văn bản gửi quá {{limit}} nơi nhận. Bớt nhóm nơi nhận rồi phát hành lại.",
  "recipient.group_missing": "Nhóm nơi nhận này không còn. Tải lại trang rồi chọn nhóm khác.",
} as const;
