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
};

function text(value: DomainEvent["data"][string]): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
