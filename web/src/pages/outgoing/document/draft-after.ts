import type { FollowUp, OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import { create, newKey } from "../../../api.ts";

/** Begins the document that replaces, corrects, recalls or urges this one, and tells its address. */
export async function draftAfter(document: OutgoingDetail["document"], how: FollowUp): Promise<string> {
  const typeNames = { replaces: document.typeName, corrects: "Công văn", recalls: "Thông báo", urges: "Công văn" };
  const draft = { typeName: typeNames[how], follows: { how, id: document.id } };
  return `/outgoing/${(await create<OutgoingDetail>("/api/outgoing", draft, newKey())).document.id}`;
}
