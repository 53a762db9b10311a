/** Sổ đăng ký văn bản đến, sổ đăng ký văn bản đi (articles 16 and 22); that of copies has the columns of the latter. */
export type RegisterKind = "incoming" | "outgoing" | "copies";

export interface RegisterForm {
  readonly title: string;
  /** Names as Annex IV of Decree 30/2020 prints them (parts I.2 and VI.2), and the share of the width each gets. */
  readonly columns: readonly { readonly name: string; readonly share: number; readonly align: "left" | "center" }[];
}

const outgoingColumns: RegisterForm["columns"] = [
  { name: "Số, ký hiệu văn bản", share: 38, align: "left" },
  { name: "Ngày tháng văn bản", share: 22, align: "center" },
  { name: "Tên loại và trích yếu nội dung văn bản", share: 55, align: "left" },
  { name: "Người ký", share: 25, align: "left" },
  { name: "Nơi nhận văn bản", share: 36, align: "left" },
  { name: "Đơn vị, người nhận bản lưu", share: 26, align: "left" },
  { name: "Số lượng bản", share: 14, align: "center" },
  { name: "Ngày chuyển", share: 22, align: "center" },
  { name: "Ký nhận", share: 16, align: "left" },
  { name: "Ghi chú", share: 24, align: "left" },
];

export const registerForms: Readonly<Record<RegisterKind, RegisterForm>> = {
  outgoing: { title: "SỔ ĐĂNG KÝ VĂN BẢN ĐI", columns: outgoingColumns },
  copies: { title: "SỔ ĐĂNG KÝ BẢN SAO VĂN BẢN", columns: outgoingColumns },
  incoming: {
    title: "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
    columns: [
      { name: "Ngày đến", share: 22, align: "center" },
      { name: "Số đến", share: 14, align: "center" },
      { name: "Tác giả", share: 34, align: "left" },
      { name: "Số, ký hiệu văn bản", share: 38, align: "left" },
      { name: "Ngày tháng văn bản", share: 22, align: "center" },
      { name: "Tên loại và trích yếu nội dung văn bản", share: 55, align: "left" },
      { name: "Đơn vị hoặc người nhận", share: 30, align: "left" },
      { name: "Ngày chuyển", share: 22, align: "center" },
      { name: "Ký nhận", share: 16, align: "left" },
      { name: "Ghi chú", share: 24, align: "left" },
    ],
  },
};
