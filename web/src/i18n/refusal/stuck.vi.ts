/** Refusals about messages the queues gave up on, and why they did. */
export const stuckRefusal = {
  "deadletter.missing": "Không thấy việc bị kẹt này. Tải lại danh sách.",
  "deadletter.decided": "Việc này đang chạy lại hoặc đã có người xử lý. Tải lại danh sách.",
  "deadletter.nobodys": "Việc này không thuộc cơ quan nào. Người vận hành hệ thống sẽ xem.",
  "exchange.no_answer": "Nơi nhận chưa báo đã đến sau nhiều lần gửi lại. Hỏi nơi nhận, gửi lại hoặc gửi bản giấy.",
  "message.failed": "Hệ thống gặp lỗi khi làm việc này.",
  "message.out_of_time": "Việc này làm quá lâu nên bị dừng.",
  "message.crashed": "Hệ thống dừng giữa chừng khi làm việc này.",
};
