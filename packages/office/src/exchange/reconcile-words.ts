import type { ReconcileKind } from "./reconcile-schema.ts";

/** What the table for spreadsheets says of each kind. */
export const KIND_WORDS: Readonly<Record<ReconcileKind, string>> = {
  unanswered: "Chưa có báo đã đến",
  failed: "Gửi lỗi",
  refused: "Bị từ chối",
  returned: "Đã cho lấy lại",
  askedBack: "Chưa trả lời yêu cầu lấy lại",
  recalled: "Chưa báo đã thu hồi",
  notAccepted: "Chưa tiếp nhận",
  untold: "Chưa báo được trạng thái",
  held: "Bị giữ",
  rejected: "Không đọc được",
};
