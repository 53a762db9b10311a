import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Council, Delegation } from "../authority/schema.ts";
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
 * in an agency with one head the head signs without such words, a deputy KT.; who is given the head's authority Q.
 * @throws Refusal `outgoing.signer_unfit` for somebody who is neither head nor deputy, or is locked
 */
export function signingAuthority(
  office: Pick<Office, "collective" | "collectiveName" | "heading" | "headTitle">,
  signer: Pick<Staff, "posts" | "state" | "position">,
): SigningAuthority {
  if (signer.state !== "active" || !isLeader(signer)) throw new Refusal("conflict", "outgoing.signer_unfit");
  const isHead = signer.posts.includes("chair");
  const body = office.collective ? [`TM. ${office.collectiveName ?? office.heading.join(" ")}`] : [];
  return isHead
    ? { authority: body, position: isActing(signer) ? `Q. ${office.headTitle}` : office.headTitle }
    : { authority: [...body, `KT. ${office.headTitle}`], position: `PHÓ ${office.headTitle}` };
}

/** Head or deputy: they sign by their own post. */
export function isLeader({ posts }: Pick<Staff, "posts">): boolean {
  return posts.includes("chair") || posts.includes("viceChair");
}

/** Được giao quyền cấp trưởng: the official position says so, "Quyền Chủ tịch". */
function isActing({ position }: Pick<Staff, "position">): boolean {
  return /^(?:quyền|q\.)\s/iu.test(position);
}

/**
 * Thừa ủy quyền, thừa lệnh: `TL. CHỦ TỊCH` over the signer's own post (Điều 13.3, 13.4).
 * @throws Refusal `outgoing.signer_unfit` for somebody who is locked
 */
export function delegatedAuthority(
  office: Pick<Office, "headTitle">,
  kind: Delegation["kind"],
  signer: Pick<Staff, "state" | "position">,
  departmentName: string,
): SigningAuthority {
  if (signer.state !== "active") throw new Refusal("conflict", "outgoing.signer_unfit");
  return {
    authority: [`${kind}. ${office.headTitle}`],
    position: postInUnit(signer.position, departmentName).toLocaleUpperCase("vi"),
  };
}

/** "Trưởng phòng" alone tells no reader of which: "Trưởng phòng Kinh tế". A post that names its unit stays as it is. */
function postInUnit(position: string, departmentName: string): string {
  const isBare = /^(?:quyền )?trưởng phòng$/iu.test(position.trim());
  const [, unit] = /^phòng (.+)$/iu.exec(departmentName.trim()) ?? [];
  return isBare && unit !== undefined ? `${position.trim()} ${unit}` : position;
}

/**
 * In a council its leaders sign: the head `TM. BAN CHỈ ĐẠO`, a deputy KT. besides (Phụ lục I, II.7.c). `title` is the
 * signer's in the council.
 * @throws Refusal `authority.council_closed`, `authority.not_of_council`, `outgoing.signer_unfit`
 */
export function councilAuthority(
  council: Pick<Council, "collectiveName" | "leaders" | "state">,
  signer: Pick<Staff, "id" | "state">,
): { readonly authority: string[]; readonly title: string } {
  if (council.state !== "active") throw new Refusal("conflict", "authority.council_closed");
  if (signer.state !== "active") throw new Refusal("conflict", "outgoing.signer_unfit");
  const leader = council.leaders.find(({ staffId }) => staffId === signer.id);
  if (!leader) throw new Refusal("conflict", "authority.not_of_council");
  const head = council.leaders.find(({ deputy }) => !deputy);
  const body = [`TM. ${council.collectiveName}`];
  return { authority: leader.deputy && head ? [...body, `KT. ${head.title}`] : body, title: leader.title };
}
