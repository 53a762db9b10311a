/** Words of the question why work is done after its deadline. */
export const lateReason = {
  label: "Vì sao xong sau hạn",
  hint: "Ghi vào minh chứng công việc. Ví dụ: Sở gửi biểu mẫu sau hạn.",
  short: "Việc này xong sau hạn. Ghi lý do, ít nhất 5 ký tự.",
} as const;
