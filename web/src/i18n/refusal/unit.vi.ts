/** Refusals of a province's units: their opening, their stages, lists that are taken in. */
export const unitRefusal = {
  "unit.missing": "Đơn vị này không thuộc tỉnh đang dùng. Tải lại danh sách đơn vị.",
  "unit.already_open": "Cơ quan này đã được mở đơn vị. Tìm tên cơ quan trong danh sách đơn vị.",
  "unit.not_opened": "Việc mở đơn vị chưa xong. Mở lại đơn vị với cùng nội dung để làm tiếp.",
  "unit.stage_order":
    "Đơn vị đi từ chuẩn bị sang chạy thử rồi chính thức, từng bước một. Tải lại trang để xem đang ở bước nào.",
  "unit.closed": "Đơn vị đã đóng nên không đổi được nữa. Mở đơn vị mới nếu cơ quan kế thừa cần dùng.",
  "unit.already_suspended": "Đơn vị đang tạm ngừng rồi. Tải lại trang để xem.",
  "unit.not_suspended": "Đơn vị không bị tạm ngừng. Tải lại trang để xem.",
  "unit.model_missing": "Đơn vị mẫu chưa báo tình hình hoặc đã đóng. Chọn đơn vị mẫu khác.",
  "unit.person_twice": "Có một người ghi hai lần trong cùng một phòng. Bỏ bớt một dòng.",
  "agency.ended": "Cơ quan này đã kết thúc hoạt động. Chọn cơ quan kế thừa.",
  "agency.code_taken": "Mã định danh này đang hoặc đã thuộc cơ quan khác. Kiểm tra lại mã.",
  "province.not_here": "Việc này chỉ làm được ở cơ quan cấp tỉnh. Đăng nhập bằng tài khoản của tỉnh.",
} as const;
