import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Staff } from "../staff/schema.ts";
import type { Office } from "../tenant/schema.ts";

/** Lines above the signer's name (quyền hạn, chức vụ của người ký). */
export interface SigningAuthority {
  /** `["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]`; empty for the head of a one-head agency. */
  readonly authority: string[];
  /** `PHÓ CHỦ TỊCH`. */
  readonly position: string;
}

/**
 * With which authority a person signs (NĐ 30/2020 Điều 13): the head of a collective body TM., a deputy TM. and KT.;
 * in an agency with one head the head signs without such words, a deputy KT.
 * @throws Refusal `outgoing.signer_unfit` for somebody who is neither head nor deputy, or is locked
 */
export function signingAuthority(
  office: Pick<Office, "collective" | "collectiveName" | "heading" | "headTitle">,
  signer: Pick<Staff, "posts" | "state">,
): SigningAuthority {
  const isHead = signer.posts.includes("chair");
  if (signer.state !== "active" || !(isHead || signer.posts.includes("viceChair"))) {
    throw new Refusal("conflict", "outgoing.signer_unfit");
  }
  const body = office.collective ? [`TM. ${office.collectiveName ?? office.heading.join(" ")}`] : [];
  return isHead
    ? { authority: body, position: office.headTitle }
    : { authority: [...body, `KT. ${office.headTitle}`], position: `PHÓ ${office.headTitle}` };
}
