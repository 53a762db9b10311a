import * as v from "valibot";

/**
 * arrived (mới đến, not yet in the register) · registered (đã vào sổ, waits for the instruction) · refused (đã trả lại) ·
 * routed (đã giao) · inProgress (đang xử lý) · done (hoàn thành) · void (hủy số) · ended (thôi sử dụng: its sender recalled,
 * took back or replaced it)
 */
export const IncomingState = v.picklist([
  "arrived",
  "registered",
  "refused",
  "routed",
  "inProgress",
  "done",
  "void",
  "ended",
]);
export type IncomingState = v.InferOutput<typeof IncomingState>;
