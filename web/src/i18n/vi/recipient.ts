/** Words of choosing whom a document goes to. */
export const recipient = {
  "communes-of-province": "Tất cả xã, phường, đặc khu của tỉnh",
  "communes-of-country": "Tất cả xã, phường, đặc khu cả nước",
  "departments-of-province": "Tất cả sở, ban, ngành của tỉnh",
  unitsBelow: "Các đơn vị trực thuộc",
  group: (name: string, n: string) => `${name}: ${n}`,
  groupDetail: (n: string) => `Nhóm ${n} cơ quan`,
  remembered: "Đã gửi trước đây",
  closed: (code: string) => `Mã ${code} đã đóng, gửi giấy`,
  replaced: (name: string, heirs: string) => `${name} không còn hoạt động, đã thay bằng ${heirs}.`,
  dissolved: (name: string) => `${name} đã giải thể, không có cơ quan kế thừa nên không thêm được.`,
  noAxis: (name: string) =>
    `${name} nhận bản giấy: đơn vị và tỉnh chưa kết nối trục liên thông của nơi này. Nhờ quản trị kết nối nếu cần gửi điện tử.`,
  unread: "Chưa tìm được trong danh bạ. Kiểm tra mạng rồi gõ lại.",
  typeMore: "Gõ từ 2 chữ cái để tìm trong danh bạ toàn quốc; không cần dấu.",
  saveGroup: (n: number) => `Lưu ${n} nơi nhận thành nhóm`,
  saveGroupTitle: "Lưu thành nhóm nơi nhận",
  saveGroupSubmit: "Lưu nhóm",
  saveGroupText: (n: number) =>
    `Nhóm gồm ${n} nơi nhận đã chọn; lần sau chọn cả nhóm bằng một lần gõ. Cả đơn vị dùng chung.`,
  groupName: "Tên nhóm",
  groupNameMissing: "Đặt tên cho nhóm.",
  groupSaved: (name: string) => `Đã lưu nhóm ${name}`,
} as const;
