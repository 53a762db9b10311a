import type { DomainEvent } from "@vanthu/platform/event.ts";
import type { ReportedStatus } from "./compose-packet.ts";

type Words = Pick<ReportedStatus, "code" | "description" | "staffName">;

/** Which status each event at the receiver stands for (QCVN 102), and what the sender reads beside it. */
export const STATUS_BY_EVENT: Readonly<Record<`incoming.${string}`, (event: DomainEvent) => Words>> = {
  "incoming.arrived": () => ({ code: "01", description: "Văn bản đã đến hệ thống" }),
  "incoming.refused": ({ data, byName }) => ({ code: "02", description: text(data["reason"]), staffName: byName }),
  "incoming.registered": ({ data, byName }) => ({
    code: "03",
    description: `Đã tiếp nhận, vào sổ văn bản đến số ${text(data["arrivalNumber"])}`,
    staffName: byName,
  }),
  // The copy of a paper that has its number: what its sender is told is how far that one has come.
  "incoming.joined": ({ data, byName }) => ({
    code: STATUS_BY_STATE[text(data["state"])] ?? "03",
    description: `Đã có bản giấy, vào sổ văn bản đến số ${text(data["arrivalNumber"])}`,
    staffName: byName,
  }),
  "incoming.routed": ({ data, byName }) => ({
    code: "04",
    description: `Đã giao ${[data["leadName"], data["leadDepartment"]].map(text).filter(Boolean).join(", ")} chủ trì`,
    staffName: byName,
  }),
  "incoming.started": ({ byName }) => ({ code: "05", description: `${byName} đang xử lý`, staffName: byName }),
  "incoming.finished": ({ data, byName }) => ({
    code: "06",
    description: data["answerReference"]
      ? `Đã trả lời tại văn bản số ${text(data["answerReference"])}`
      : "Đã xử lý xong",
    staffName: byName,
  }),
  "incoming.ended": ({ data, byName }) => ({
    code: "15",
    description: ENDED[text(data["kind"])]?.(text(data["replacedByReference"])) ?? "",
    ...(data["kind"] === "withdrawn" && { staffName: byName }),
  }),
  "incoming.recall_noted": ({ data }) =>
    data["kind"] === "updated"
      ? { code: "16", description: "Văn bản không còn được lưu dùng tại nơi nhận nên không cập nhật được" }
      : { code: "15", description: "Văn bản không còn được lưu dùng tại nơi nhận" },
  "incoming.recall_refused": ({ data, byName }) => ({
    code: "16",
    description: text(data["reason"]),
    staffName: byName,
  }),
  "incoming.updated": ({ data }) => ({
    code: STEP[text(data["state"])] ?? "01",
    description: "Đã nhận bản cập nhật của văn bản",
  }),
};

/** Said by status 15, by how the document ended here. */
const ENDED: Readonly<Record<string, (replacedBy: string) => string>> = {
  recalled: () => "Đã hủy văn bản trên hệ thống theo thông báo thu hồi và báo những người đang xử lý",
  withdrawn: () => "Văn thư đồng ý cho lấy lại văn bản",
  removed: () => "Đã đưa văn bản ra khỏi nơi xử lý theo gói tin cập nhật nơi nhận",
  replaced: (by) => `Đã thay bằng văn bản số ${by}`,
};

/** An update does not move the document: its sender is told of it by the step the document stands at. */
const STEP: Readonly<Record<string, string>> = {
  arrived: "01",
  registered: "03",
  routed: "04",
  inProgress: "05",
  done: "06",
};

const STATUS_BY_STATE: Readonly<Record<string, string>> = { routed: "04", inProgress: "05", done: "06" };

function text(value: DomainEvent["data"][string]): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
