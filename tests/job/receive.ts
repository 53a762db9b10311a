import { IncomingDetail, IncomingList, RegisteredIncoming, RoutedIncoming } from "@vanthu/office/incoming/schema.ts";
import { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import type { ApiClient } from "./api-client.ts";
import type { Cast } from "./cast.ts";
import type { Issued } from "./issue.ts";
import type { StepRecorder } from "./step-recorder.ts";

/** The document as the department received it. */
export interface Received {
  readonly id: string;
  readonly arrivalNumber: number;
}

export const REFUSAL_REASON = "Văn bản gửi nhầm nơi nhận, đề nghị gửi Phòng Nội vụ theo thẩm quyền.";
export const RESULT = "Đã hướng dẫn xã chỉnh lý khối hồ sơ nhận bàn giao và đề nghị cấp chứng thư chữ ký số.";

/** At the receivers: one accepts, routes, handles and finishes; the other refuses. */
export async function receiveReport(run: StepRecorder, cast: Cast, issued: Issued): Promise<Received> {
  const id = await run.step("arrive", "Văn thư Sở thấy văn bản đến, chữ ký đã được kiểm tra", async () => {
    const arrived = await arrivedAt(run, cast.departmentClerk, issued.referenceNumber);
    const { document } = await cast.departmentClerk.get(`/api/incoming/${arrived}`, IncomingDetail);
    const verdict = document.files.find(({ role }) => role === "main")?.verdict;
    const states = verdict?.signatures.map(({ state }) => state).join(" ");
    if (verdict?.state !== "valid" || states !== "valid valid")
      throw new Error(`Signatures found: ${states ?? "none"}.`);
    return arrived;
  });
  const path = `/api/incoming/${id}`;
  const { arrivalNumber } = await run.step("accept", "Văn thư Sở vào sổ văn bản đến (03)", () =>
    cast.departmentClerk.post(`${path}/accept`, {}, RegisteredIncoming),
  );
  await run.step("instruct", "Giám đốc bút phê, giao chủ trì, phối hợp, để biết và hạn (04)", async () => {
    const { document } = await cast.director.get(path, IncomingDetail);
    const instruction = {
      text: "Giao Phòng Cải cách hành chính chủ trì, phối hợp Phòng Xây dựng chính quyền hướng dẫn xã trong tháng.",
      leadId: cast.departmentLead.me.staffId,
      coordinatingIds: [cast.departmentCoordinator.me.staffId],
      informedIds: [cast.departmentInformed.me.staffId],
      dueOn: addDays(officeDate(new Date()), 14),
      version: document.version,
    };
    await cast.director.post(`${path}/instruct`, instruction, RoutedIncoming);
  });
  await run.step("start", "Người chủ trì bắt đầu xử lý (05)", () =>
    cast.departmentLead.post(`${path}/start`, undefined, IncomingDetail),
  );
  await run.step("finish", "Người chủ trì báo kết quả (06)", () =>
    cast.departmentLead.post(`${path}/finish`, { result: RESULT }, IncomingDetail),
  );
  await run.step("refuse", "Văn thư xã Cao Phong trả lại kèm lý do (02)", async () => {
    const arrived = await arrivedAt(run, cast.neighbourClerk, issued.referenceNumber);
    await cast.neighbourClerk.post(`/api/incoming/${arrived}/refuse`, { reason: REFUSAL_REASON }, IncomingDetail);
  });
  await run.step("statuses", "Nơi gửi thấy đủ các trạng thái", () =>
    run.eventually("all statuses at the sender", async () => {
      const { deliveries } = await cast.clerk.get(`/api/outgoing/${issued.id}`, OutgoingDetail);
      const codes = (agencyId: string) =>
        deliveries.find((delivery) => delivery.agencyId === agencyId)?.statuses.map(({ code }) => code) ?? [];
      const { department, neighbour } = issued.receivers;
      const isComplete = codes(department.agencyId).includes("06") && codes(neighbour.agencyId).includes("02");
      return isComplete || undefined;
    }),
  );
  return { id, arrivalNumber };
}

function arrivedAt(run: StepRecorder, clerk: ApiClient, referenceNumber: string): Promise<string> {
  return run.eventually(`arrival at ${clerk.me.office.name}`, async () => {
    const { items } = await clerk.get("/api/incoming?state=arrived", IncomingList);
    return items.find((item) => item.referenceNumber === referenceNumber)?.id;
  });
}
