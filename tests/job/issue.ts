import { ColleagueList } from "@vanthu/office/staff/schema.ts";
import { DirectoryList } from "@vanthu/office/organisation/schema.ts";
import { NumberedOutgoing, OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import type { ApiClient } from "./api-client.ts";
import type { Cast } from "./cast.ts";
import { BODY, SUBJECT } from "./letter.ts";
import type { StepRecorder } from "./step-recorder.ts";

export interface Receivers {
  readonly department: { readonly agencyId: string; readonly name: string };
  readonly neighbour: { readonly agencyId: string; readonly name: string };
}

/** A document that went out, and to whom. */
export interface Issued {
  readonly id: string;
  readonly referenceNumber: string;
  readonly number: number;
  readonly issuedOn: string;
  readonly receivers: Receivers;
}

/** From draft to issue: composed, approved twice, signed, numbered, sealed, sent to two units. */
export async function issueReport(run: StepRecorder, cast: Cast): Promise<Issued> {
  const receivers = await run.step("directory", "Chuyên viên tìm nơi nhận trong danh bạ", () =>
    findReceivers(cast.specialist),
  );
  const draft = await run.step("draft", "Chuyên viên soạn báo cáo từ mẫu", () =>
    draftReport(cast.specialist, receivers),
  );
  const path = `/api/outgoing/${draft.id}`;
  await run.step("preview", "Xem trước bản PDF", async () => {
    const pdf = await cast.specialist.bytes("POST", "/api/compose/preview", draft.content);
    if (pdf.toString("latin1", 0, 5) !== "%PDF-") throw new Error("The preview is not a PDF.");
  });
  let version = draft.version;
  const advance = (who: ApiClient, to: string, state: string) => async () => {
    const { document } = await who.post(to, { version }, OutgoingDetail);
    if (document.state !== state) throw new Error(`${to} left the document ${document.state}, not ${state}.`);
    version = document.version;
  };
  await run.step(
    "submit",
    "Chuyên viên trình Trưởng phòng",
    advance(cast.specialist, `/api/compose/outgoing/${draft.id}/submit`, "contentReview"),
  );
  await run.step("rights", "Người không có quyền bị từ chối", () => tryWithoutRights(cast, draft.id, version));
  await run.step(
    "approve-content",
    "Trưởng phòng duyệt nội dung",
    advance(cast.unitHead, `${path}/approve-content`, "layoutReview"),
  );
  await run.step(
    "approve-layout",
    "Chánh Văn phòng duyệt thể thức",
    advance(cast.headOfOffice, `${path}/approve-layout`, "awaitingSignature"),
  );
  await run.step("sign", "Phó Chủ tịch ký số", advance(cast.viceChair, `/api/sign/outgoing/${draft.id}`, "signed"));
  const numbered = await run.step("number", "Văn thư cấp số", () =>
    cast.clerk.post(`${path}/number`, { version }, NumberedOutgoing),
  );
  version = await run.step("fill", "Số và ngày được ghi vào tệp", () =>
    run.eventually("number and date in the file", async () => {
      const { document } = await cast.clerk.get(path, OutgoingDetail);
      return document.filling?.done ? document.version : undefined;
    }),
  );
  await run.step(
    "seal",
    "Văn thư đóng dấu cơ quan bằng chữ ký số",
    advance(cast.clerk, `/api/sign/outgoing/${draft.id}/seal`, "sealed"),
  );
  await run.step("issue", "Văn thư phát hành tới hai nơi", async () => {
    const receiverIds = Object.values(receivers).map(({ agencyId }) => agencyId);
    ({
      document: { version },
    } = await cast.clerk.post(`${path}/issue`, { version, receiverIds }, OutgoingDetail));
  });
  await run.step("status-01", "Trạng thái 01 (đã đến) tự về từ cả hai nơi", () =>
    run.eventually("status 01 of both receivers", async () => {
      const { deliveries } = await cast.clerk.get(path, OutgoingDetail);
      return deliveries.every(({ statuses }) => statuses.some(({ code }) => code === "01")) || undefined;
    }),
  );
  const { number, referenceNumber, issuedOn } = numbered;
  return { id: draft.id, number, referenceNumber, issuedOn, receivers };
}

async function findReceivers(specialist: ApiClient): Promise<Receivers> {
  const find = async (name: string) => {
    const { items } = await specialist.get(`/api/agencies?connected=true&q=${encodeURIComponent(name)}`, DirectoryList);
    const [found] = items;
    if (!found) throw new Error(`The directory has no connected unit for “${name}”.`);
    return { agencyId: found.id, name: found.name };
  };
  return { department: await find("so noi vu"), neighbour: await find("cao phong") };
}

async function draftReport(specialist: ApiClient, receivers: Receivers) {
  const { items } = await specialist.get("/api/staff", ColleagueList);
  const signer = items.find(({ posts, fullName }) => posts.includes("viceChair") && fullName === "Hoàng Đức Nguyện");
  const { document } = await specialist.post(
    "/api/outgoing",
    { typeName: "Báo cáo", subject: SUBJECT },
    OutgoingDetail,
  );
  const content = {
    typeName: "Báo cáo",
    subject: SUBJECT,
    urgency: "urgent",
    dueOn: addDays(officeDate(new Date()), 21),
    addressees: [receivers.department.name, receivers.neighbour.name],
    receivers: Object.values(receivers),
    body: BODY,
    signerId: signer?.id,
    recipientLines: ["Chủ tịch, các Phó Chủ tịch UBND xã"],
  };
  const saved = await specialist.put(
    `/api/outgoing/${document.id}`,
    { ...content, version: document.version },
    OutgoingDetail,
  );
  return { id: document.id, version: saved.document.version, content };
}

/** Each of these would be a step of somebody else. */
async function tryWithoutRights(cast: Cast, id: string, version: number): Promise<void> {
  const attempts = [
    [cast.specialist, `/api/outgoing/${id}/approve-content`],
    [cast.unitHead, `/api/outgoing/${id}/approve-layout`],
    [cast.clerk, `/api/sign/outgoing/${id}`],
    [cast.specialist, `/api/outgoing/${id}/number`],
    [cast.viceChair, `/api/sign/outgoing/${id}/seal`],
    [cast.neighbourClerk, `/api/outgoing/${id}/number`],
  ] as const;
  for (const [who, path] of attempts) {
    const { status, code } = await who.refused("POST", path, { version });
    if (status !== 403 && status !== 404)
      throw new Error(`${path} answered ${String(status)} ${code} to ${who.me.userName}.`);
  }
}
