import { NumberedOutgoing, OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import type { ApiClient } from "./api-client.ts";
import type { Cast } from "./cast.ts";
import { draftReport, findReceivers, type Receivers } from "./draft.ts";
import type { StepRecorder } from "./step-recorder.ts";

/** A document that a leader has signed and that waits for its number. */
export interface Signed {
  readonly id: string;
  readonly version: number;
  readonly receivers: Receivers;
}

/** A document that went out, and to whom. */
export interface Issued {
  readonly id: string;
  readonly referenceNumber: string;
  readonly number: number;
  readonly issuedOn: string;
  readonly receivers: Receivers;
}

/** Drafted, composed, approved twice and signed. */
export async function signReport(run: StepRecorder, cast: Cast): Promise<Signed> {
  const { specialist, unitHead, headOfOffice, viceChair } = cast;
  const receivers = await run.step("directory", "Chuyên viên tìm nơi nhận trong danh bạ", () =>
    findReceivers(specialist),
  );
  const draft = await run.step("draft", "Chuyên viên soạn báo cáo từ mẫu", () => draftReport(specialist, receivers));
  await run.step("preview", "Xem trước bản PDF", async () => {
    const pdf = await specialist.bytes("POST", "/api/compose/preview", draft.content);
    if (pdf.toString("latin1", 0, 5) !== "%PDF-") throw new Error("The preview is not a PDF.");
  });
  const sign = `/api/sign/outgoing/${draft.id}`;
  const submit = `/api/compose/outgoing/${draft.id}/submit`;
  let { version } = draft;
  version = await run.step("submit", "Chuyên viên trình Trưởng phòng", () =>
    advance(specialist, submit, version, "contentReview"),
  );
  await run.step("rights", "Người không có quyền bị từ chối", () => tryWithoutRights(cast, draft.id, version));
  version = await run.step("approve-content", "Trưởng phòng duyệt nội dung", () =>
    advance(unitHead, `${sign}/approve-content`, version, "layoutReview"),
  );
  version = await run.step("approve-layout", "Chánh Văn phòng duyệt thể thức", () =>
    advance(headOfOffice, `${sign}/approve-layout`, version, "awaitingSignature"),
  );
  version = await run.step("sign", "Phó Chủ tịch ký số", () =>
    advance(viceChair, `/api/sign/outgoing/${draft.id}`, version, "signed"),
  );
  return { id: draft.id, version, receivers };
}

/** Numbered, sealed and sent to two units, both of which say that it arrived. */
export async function issueReport(run: StepRecorder, { clerk }: Cast, signed: Signed): Promise<Issued> {
  const { id, receivers } = signed;
  const path = `/api/outgoing/${id}`;
  const { number, referenceNumber, issuedOn } = await run.step("number", "Văn thư cấp số", () =>
    clerk.post(`${path}/number`, { version: signed.version }, NumberedOutgoing),
  );
  let version = await run.step("fill", "Số và ngày được ghi vào tệp, chữ ký vẫn hợp lệ", () =>
    run.eventually("number and date in the file", async () => {
      const { document } = await clerk.get(path, OutgoingDetail);
      return document.filling?.done ? document.version : undefined;
    }),
  );
  version = await run.step("seal", "Văn thư đóng dấu cơ quan bằng chữ ký số", () =>
    advance(clerk, `/api/sign/outgoing/${id}/seal`, version, "sealed"),
  );
  await run.step("issue", "Văn thư phát hành tới hai nơi", async () => {
    const receiverIds = Object.values(receivers).map(({ agencyId }) => agencyId);
    await clerk.post(`${path}/issue`, { version, receiverIds }, OutgoingDetail);
  });
  await run.step("status-01", "Trạng thái 01 (đã đến) tự về từ cả hai nơi", () =>
    run.eventually("status 01 of both receivers", async () => {
      const { deliveries } = await clerk.get(path, OutgoingDetail);
      return deliveries.every(({ statuses }) => statuses.some(({ code }) => code === "01")) || undefined;
    }),
  );
  return { id, number, referenceNumber, issuedOn, receivers };
}

/** Takes one step, holds the state against what it must be, and answers the version after it. */
async function advance(who: ApiClient, path: string, version: number, state: string): Promise<number> {
  const { document } = await who.post(path, { version }, OutgoingDetail);
  if (document.state !== state) throw new Error(`${path} left the document ${document.state}, not ${state}.`);
  return document.version;
}

/** Each of these would be a step of somebody else. */
async function tryWithoutRights(cast: Cast, id: string, version: number): Promise<void> {
  const attempts = [
    [cast.specialist, `/api/sign/outgoing/${id}/approve-content`],
    [cast.unitHead, `/api/sign/outgoing/${id}/approve-layout`],
    [cast.clerk, `/api/sign/outgoing/${id}`],
    [cast.specialist, `/api/outgoing/${id}/number`],
    [cast.viceChair, `/api/sign/outgoing/${id}/seal`],
    [cast.neighbourClerk, `/api/outgoing/${id}/number`],
  ] as const;
  for (const [who, path] of attempts) {
    const { status, code } = await who.refused("POST", path, { version });
    const isRefused = status === 403 || status === 404;
    if (!isRefused) throw new Error(`${path} answered ${String(status)} ${code} to ${who.me.userName}.`);
  }
}
