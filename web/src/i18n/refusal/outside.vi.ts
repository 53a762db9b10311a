/** Refusals about keys outside: the remote signing provider, requests that wait for confirmation, USB tokens. */
export const outsideRefusal = {
  "provider.address_refused": "Địa chỉ nhà cung cấp không dùng được. Nhập địa chỉ https do nhà cung cấp đưa.",
  "provider.timed_out": "Nhà cung cấp ký số chưa trả lời. Thử lại sau ít phút.",
  "provider.unreachable": "Không nối được tới nhà cung cấp ký số. Thử lại sau, còn lỗi thì báo quản trị đơn vị.",
  "provider.client_refused":
    "Nhà cung cấp ký số không nhận tài khoản của đơn vị. Quản trị đơn vị nhập lại tên và mã bí mật.",
  "provider.reply_unusable": "Nhà cung cấp ký số trả lời không đúng chuẩn. Báo quản trị đơn vị.",
  "provider.failed": "Nhà cung cấp ký số báo lỗi {{error}}. Thử lại, còn lỗi thì báo quản trị đơn vị.",
  "provider.signature_wrong":
    "Nhà cung cấp ký số trả về chữ ký không khớp văn bản nên không dùng. Ký lại, còn lỗi thì báo quản trị đơn vị.",
  "signing.no_provider": "Đơn vị chưa kết nối nhà cung cấp ký số từ xa. Quản trị đơn vị kết nối trước.",
  "signing.certificate_revoked": "Chứng thư chữ ký số đã bị thu hồi. Xin chứng thư mới ở trang Hồ sơ của tôi.",
  "signing.certificate_of_another": "Chứng thư mang tên người khác. Chọn chứng thư mang đúng họ tên của bạn.",
  "signing.certificate_untrusted":
    "Chứng thư không do nơi cấp mà hệ thống tin cậy. Chọn chứng thư khác hoặc báo quản trị đơn vị.",
  "signing.key_kind_unsupported":
    "Khóa của chứng thư này không phải loại RSA nên chưa ký được ở đây. Dùng chứng thư khác.",
  "signing.credential_missing": "Nhà cung cấp không có chứng thư này dưới tên bạn nhập. Tìm lại chứng thư.",
  "signing.credential_disabled": "Chứng thư đang bị khóa ở nhà cung cấp. Liên hệ nhà cung cấp để mở.",
  "signing.credential_needs_pin":
    "Chứng thư này đòi mã PIN gửi qua hệ thống, điều chúng tôi không nhận. Chọn cách xác nhận trên điện thoại ở nhà cung cấp.",
  "signing.request_missing": "Không có yêu cầu ký này. Mở lại trang Chờ ký.",
  "signing.request_settled": "Yêu cầu ký này đã xong. Mở lại trang Chờ ký để xem kết quả.",
  "signing.request_expired": "Hết thời gian xác nhận nên chưa ký. Ký lại và xác nhận trong 5 phút.",
  "signing.request_interrupted": "Yêu cầu ký bị ngắt giữa chừng nên chưa ký. Ký lại.",
  "signing.refused_on_phone": "Bạn đã từ chối trên điện thoại nên chưa ký. Ký lại nếu bấm nhầm.",
  "signing.cancelled": "Bạn đã thôi ký. Ký lại khi cần.",
  "signing.outside_chosen":
    "Đơn vị chọn ký bằng khóa bên ngoài. Kết nối ký số từ xa hoặc USB ký số ở trang Hồ sơ của tôi.",
  "signing.prepared_changed": "Văn bản hoặc hình chữ ký đã đổi từ lúc bắt đầu ký. Ký lại.",
  "token.service_absent": "Máy này chưa chạy phần mềm ký số. Mở phần mềm ký số rồi ký lại.",
  "token.absent": "Không thấy USB ký số. Cắm USB vào máy rồi ký lại.",
  "token.pin_wrong": "Mã PIN của USB ký số không đúng. Ký lại và nhập đúng mã PIN.",
  "token.locked": "USB ký số đã bị khóa vì nhập sai mã PIN nhiều lần. Liên hệ nơi cấp để mở khóa.",
  "token.refused": "Bạn đã từ chối trong phần mềm ký số nên chưa ký. Ký lại nếu bấm nhầm.",
  "token.certificate_differs":
    "USB đang cắm không phải USB đã đăng ký. Cắm đúng USB hoặc đăng ký lại ở trang Hồ sơ của tôi.",
  "token.timed_out": "Phần mềm ký số không trả lời kịp. Ký lại.",
  "token.failed": "Phần mềm ký số báo lỗi. Khởi động lại phần mềm rồi ký lại.",
  "token.signature_foreign": "Chữ ký nhận về không phải của USB đã đăng ký. Cắm đúng USB rồi ký lại.",
} as const;
