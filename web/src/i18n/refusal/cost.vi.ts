/** Refusals of what an office's use costs. */
export const costRefusal = {
  "cost.cap_reached":
    "Chi phí tháng này của đơn vị đã chạm mức trần {{capDong}} đ nên việc này tạm dừng, còn tiếp nhận, vào sổ, ký và phát hành vẫn làm bình thường. Nhờ quản trị đơn vị nâng mức trần.",
  "cost.cap_below_alert": "Mức trần phải bằng hoặc cao hơn ngưỡng cảnh báo. Sửa lại một trong hai số.",
  "cost.month_over": "Tháng này đã qua nên không đổi giá được nữa. Chọn tháng hiện tại hoặc tháng sau.",
} as const;
