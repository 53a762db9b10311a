import type { Cx } from "@vanthu/platform/context.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import { StaffEntity } from "../staff/item.ts";
import type { Post } from "../staff/post.ts";

/** Whom a document on its way out waits for in its state; of several who may, each. The state is what they are told. */
export async function waitingFor(
  cx: Cx,
  { state, departmentId, signerId }: Pick<OutgoingDocument, "state" | "departmentId" | "signerId">,
): Promise<readonly { readonly staffId: string; readonly detail: string }[]> {
  const having = async (post: Post, of?: string) =>
    (await cx.store.queryAll(StaffEntity, "staff"))
      .filter((one) => one.state === "active" && one.posts.includes(post))
      .filter((one) => of === undefined || one.departmentId === of)
      .map(({ id }) => ({ staffId: id, detail: state }));
  switch (state) {
    case "contentReview":
      return having("unitHead", departmentId);
    case "layoutReview":
      return having("headOfOffice");
    case "awaitingSignature":
      return [{ staffId: signerId, detail: state }];
    case "signed":
      return having("clerk");
    default:
      return [];
  }
}
