import { DirectoryList } from "@vanthu/office/organisation/schema.ts";
import { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { ColleagueList } from "@vanthu/office/staff/schema.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import type { ApiClient } from "./api-client.ts";
import { BODY, SUBJECT } from "./letter.ts";

export interface Receivers {
  readonly department: { readonly agencyId: string; readonly name: string };
  readonly neighbour: { readonly agencyId: string; readonly name: string };
}

/** Both receivers, found in the directory as one types without accents. */
export async function findReceivers(specialist: ApiClient): Promise<Receivers> {
  const find = async (words: string) => {
    const { items } = await specialist.get(
      `/api/agencies?connected=true&q=${encodeURIComponent(words)}`,
      DirectoryList,
    );
    const [found] = items;
    if (!found) throw new Error(`The directory has no connected unit for “${words}”.`);
    return { agencyId: found.id, name: found.name };
  };
  return { department: await find("so noi vu"), neighbour: await find("cao phong") };
}

/** Begins a report from its template and saves what the specialist wrote. */
export async function draftReport(specialist: ApiClient, receivers: Receivers) {
  const { items } = await specialist.get("/api/staff", ColleagueList);
  const signer = items.find(({ fullName }) => fullName === "Hoàng Đức Nguyện");
  const begun = await specialist.post("/api/outgoing", { typeName: "Báo cáo", subject: SUBJECT }, OutgoingDetail);
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
  const { id, version } = begun.document;
  const saved = await specialist.put(`/api/outgoing/${id}`, { ...content, version }, OutgoingDetail);
  return { id, version: saved.document.version, content };
}
