/** Words of the page on which a unit sees what it still needs. */
export const setUp = {
  title: "Sẵn sàng dùng",
  ready: "Đơn vị đã sẵn sàng.",
  readyText: "Không còn việc nào thiếu.",
  lead: (missing: number) => `Còn ${missing} việc trước khi mọi người làm được hết các bước.`,
  stagePreparing: "Đang chuẩn bị",
  stageTrial: "Chạy thử",
  stageOfficial: "Chính thức",
  stageClosed: "Đã đóng",
  list: "Việc chuẩn bị",
  toToday: "Về Hôm nay",
  cardTitle: "Sẵn sàng dùng",
  cardText: (done: number, all: number) => `Đã xong ${done} trong ${all} việc chuẩn bị.`,
  cardOpen: "Xem còn thiếu gì",
  checkMark: "Mã tra cứu trên văn bản",
  checkMarkLabel: "In mã tra cứu và mã QR ở chân trang cuối",
  checkMarkHint:
    "Người cầm văn bản mở trang tra cứu để biết văn bản có đúng là bản đã phát hành hay không. Trang đó không hiện nội dung.",
  checkMarkOn: "Văn bản trình từ nay có mã tra cứu.",
  checkMarkOff: "Văn bản trình từ nay không có mã tra cứu; mã đã in vẫn tra được.",
} as const;
