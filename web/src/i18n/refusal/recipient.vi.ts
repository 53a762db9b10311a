/** Refusals of groups of recipients and of the directory of agencies. */
export const recipientRefusal = {
  "recipient.group_missing": "Nhóm nơi nhận này không còn. Tải lại trang rồi chọn nhóm khác.",
} as const;
