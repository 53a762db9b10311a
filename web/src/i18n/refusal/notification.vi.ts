/** Refusals of notices and reminders. */
export const notificationRefusal = {
  "notification.endpoint_refused":
    "Địa chỉ nhận thông báo đẩy của trình duyệt này không dùng được. Thử trình duyệt khác, hoặc nhận qua thư điện tử.",
  "notification.too_many_devices":
    "Đã có {{most}} thiết bị nhận thông báo. Bỏ bớt thiết bị không dùng nữa rồi thêm lại.",
};
