/** Words of the printed first sign-in cards; the same wherever a sheet is shown. */
export const cards = {
  title: (n: number) => `${n} phiếu đăng nhập lần đầu`,
  sheet: "Các phiếu đăng nhập lần đầu",
  lead: "Khổ A4, mỗi trang 8 phiếu. In xong cắt theo đường kẻ, đưa tận tay từng người; mã không hiện lại.",
  print: "In phiếu",
  close: "Đã in xong",
  heading: "Phiếu đăng nhập lần đầu",
  signInName: "Tên đăng nhập",
  code: "Mã một lần",
  address: "Địa chỉ",
  steps: "Ba bước",
  stepOpen: "Mở địa chỉ bên, hoặc quét mã QR.",
  stepEnter: "Chọn “Đăng nhập lần đầu”, nhập tên và mã.",
  stepChoose: "Tự đặt mật khẩu từ 12 ký tự, rồi hủy phiếu này.",
  until: (on: string) => `Mã dùng đến hết ngày ${on}, không đưa cho người khác.`,
  qr: (address: string) => `Mã QR của địa chỉ ${address}`,
} as const;
