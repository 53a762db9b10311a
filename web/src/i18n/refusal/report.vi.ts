/** Refusals about reports. */
export const reportRefusal = {
  "report.week_unknown": "Tuần này chưa có báo cáo. Chọn tuần đang chạy hoặc một tuần trước.",
  "report.not_made": "Báo cáo tuần này chưa lập. Chờ đến giờ lập báo cáo rồi làm lại.",
  "report.already_confirmed": "Báo cáo tuần này đã xác nhận nên không sửa được nữa. Tải lại để xem.",
  "report.period_unknown": "Không có kỳ báo cáo này. Chọn tháng, quý, 6 tháng, 9 tháng hoặc năm.",
} as const;
