import { idOf } from "@vanthu/platform/id.ts";
import * as v from "valibot";
import { DOCUMENT_TYPE_NAMES } from "../document-type.ts";
import { CivilDate, line } from "../field.ts";
import { StaffId } from "../staff/schema.ts";

export const CouncilId = idOf("cou");
export type CouncilId = v.InferOutput<typeof CouncilId>;

/** A person who signs for a council, with the title held in it: `TRƯỞNG BAN`. */
export const CouncilLeader = v.object({
  staffId: StaffId,
  title: line(100),
  /** Signs in place of the head (KT.). */
  deputy: v.boolean(),
});
export type CouncilLeader = v.InferOutput<typeof CouncilLeader>;

const CouncilFields = {
  /** As the heading prints it: `BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI`. */
  name: line(200),
  /** What TM. stands before: `BAN CHỈ ĐẠO`, `HỘI ĐỒNG`. */
  collectiveName: line(100),
  /** In notations: `BCĐ`. */
  abbreviation: line(20),
  /** The decision that established it. */
  establishedBy: line(300),
  leaders: v.pipe(v.array(CouncilLeader), v.minLength(1), v.maxLength(10)),
};

/**
 * Council (hội đồng, ban, tổ): an advisory body that issues documents under the agency's seal, with a number series of
 * its own (NĐ 30 Phụ lục I, II.3.a, II.7.c).
 */
export const Council = v.object({ id: CouncilId, ...CouncilFields, state: v.picklist(["active", "closed"]) });
export type Council = v.InferOutput<typeof Council>;

const CouncilView = v.object({ ...Council.entries, version: v.number() });
export const CouncilList = v.object({ items: v.array(CouncilView) });
export type CouncilList = v.InferOutput<typeof CouncilList>;
export const AddCouncil = v.object(CouncilFields);
export type AddCouncil = v.InferOutput<typeof AddCouncil>;
export const EditCouncil = v.object({ ...CouncilFields, state: Council.entries.state, version: v.number() });
export type EditCouncil = v.InferOutput<typeof EditCouncil>;

export const DelegationId = idOf("del");
export type DelegationId = v.InferOutput<typeof DelegationId>;

const DelegationFields = {
  /** TUQ.: thừa ủy quyền, in writing and limited in time · TL.: thừa lệnh, set by the working regulation. */
  kind: v.picklist(["TUQ", "TL"]),
  delegatorId: StaffId,
  delegateId: StaffId,
  /** The paper it rests on: `Giấy ủy quyền số 03/GUQ-UBND ngày 05 tháng 10 năm 2026`. */
  basis: line(300, 5),
  from: CivilDate,
  until: v.optional(CivilDate),
  /** Types of documents that may be signed so; all where none is named. */
  typeNames: v.pipe(v.array(v.picklist(DOCUMENT_TYPE_NAMES)), v.maxLength(DOCUMENT_TYPE_NAMES.length)),
};

/** Delegation (thừa ủy quyền, thừa lệnh ký): who signs for the head, on which paper, from when to when (NĐ 30 Điều 13). */
export const Delegation = v.object({
  id: DelegationId,
  ...DelegationFields,
  delegatorName: v.string(),
  delegateName: v.string(),
  delegatePosition: v.string(),
  revokedOn: v.optional(CivilDate),
  revokedReason: v.optional(v.string()),
});
export type Delegation = v.InferOutput<typeof Delegation>;

export const DelegationList = v.object({
  items: v.array(
    v.object({
      ...Delegation.entries,
      version: v.number(),
      /** One of the two does not hold the post any more, so that nothing is signed under it. */
      lapsed: v.boolean(),
    }),
  ),
});
export type DelegationList = v.InferOutput<typeof DelegationList>;
export const AddDelegation = v.object(DelegationFields);
export type AddDelegation = v.InferOutput<typeof AddDelegation>;
export const RevokeDelegation = v.object({ version: v.number(), reason: line(300, 5) });
export type RevokeDelegation = v.InferOutput<typeof RevokeDelegation>;
