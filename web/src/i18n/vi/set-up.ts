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
} as const;
