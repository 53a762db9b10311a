/** Words for doing the same to several incoming documents. */
export const incomingBulk = {
  accept: (n: number) => `Vào sổ ${n} văn bản`,
  instruct: (n: number) => `Bút phê ${n} văn bản`,
  read: (n: number) => `Đã đọc ${n} văn bản`,
  acceptTitle: "Vào sổ nhiều văn bản",
  acceptText: (n: number) =>
    `${n} văn bản được vào sổ theo đúng thông tin gói tin ghi, mỗi văn bản một số đến; bên gửi nhận trạng thái “Đã tiếp nhận”. Văn bản có dấu hiệu trùng được để lại để xem riêng.`,
  instructTitle: (n: number) => `Bút phê ${n} văn bản như nhau`,
  instructText: "Mỗi văn bản giữ hạn của nó. Ai được giao thấy từng văn bản trong việc của mình.",
} as const;
