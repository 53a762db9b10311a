/** Words of the shares people have in an incoming document. */
export const share = {
  shares: "Người xử lý",
  answer: "Trả lời",
  recallOf: (name: string) => `Thu hồi việc của ${name}`,
  progress: (percent: number) => `Tiến độ ${percent}%`,
  asks: (on: string, reason: string) => `Xin gia hạn đến ${on}: ${reason}`,
  granted: (on: string) => `Được gia hạn đến ${on}.`,
  notGranted: (reason: string) => `Không được gia hạn: ${reason}`,
  answeredBy: (reference: string) => `Trả lời bằng ${reference}`,
  to: (name: string) => `Chuyển cho ${name}:`,
  seen: (when: string) => `Đã xem ${when}`,
  unseen: "Chưa xem",
} as const;
