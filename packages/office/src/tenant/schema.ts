import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { line } from "../field.ts";
import { AgencyId } from "../organisation/schema.ts";

/** Part of a sign-in name after the @: `nguyen.bt@lacthuy`. */
export const TenantHandle = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/));

/** preparing (đang chuẩn bị) → trial (chạy thử) → official (chính thức) → closed (đã đóng: nobody signs in, data stays). */
export const TenantState = v.picklist(["preparing", "trial", "official", "closed"]);
export type TenantState = v.InferOutput<typeof TenantState>;

/** Tenant (đơn vị sử dụng): one office on this deployment. */
export const Tenant = v.object({
  id: TenantId,
  handle: TenantHandle,
  agencyId: AgencyId,
  state: TenantState,
  /** Set while suspended (tạm ngừng): nobody signs in, what arrives is still received. */
  suspendedAt: v.optional(v.string()),
  suspendedReason: v.optional(line(500)),
  /** The province's own tenant that opened it and to which it sends its figures. */
  provinceTenantId: v.optional(TenantId),
  /** An office of invented people and documents; every page and print says so. */
  sample: v.boolean(),
});
export type Tenant = v.InferOutput<typeof Tenant>;

/** Office (cơ quan): what stands at the head of its documents and how it signs. */
export const Office = v.object({
  agencyId: AgencyId,
  /** "UBND xã Lạc Thuỷ" */
  name: line(200),
  code: v.string(),
  /** Heading lines: ["ỦY BAN NHÂN DÂN", "XÃ LẠC THUỶ"]. */
  heading: v.pipe(v.array(line(100)), v.minLength(1), v.maxLength(3)),
  /** "UBND TỈNH PHÚ THỌ"; absent where the heading names none. */
  superiorHeading: v.optional(line(100)),
  superiorName: v.optional(line(200)),
  /** Địa danh: "Lạc Thuỷ". */
  place: line(50),
  /** Abbreviation in notations: "UBND", "SNV". */
  abbreviation: line(20),
  /** A collective body is signed for with TM. (NĐ 30 Điều 13.2); a one-head agency is not. */
  collective: v.boolean(),
  /** What TM. stands before: "ỦY BAN NHÂN DÂN". */
  collectiveName: v.optional(line(100)),
  /** Title of the head in capitals: "CHỦ TỊCH", "GIÁM ĐỐC". */
  headTitle: line(50),
  address: v.optional(line(250)),
  email: v.optional(line(100)),
  phone: v.optional(line(50)),
  /** Prints address, telephone and e-mail at the foot of the first page (NĐ 30 Phụ lục I, III.4). */
  addressOnLetters: v.optional(v.boolean()),
  /** Where persons' keys live; the agency's seal key is always in KMS. */
  personKeyCustody: v.picklist(["kms", "wrapped"]),
  /** Whether documents bear the code of the public check page; they do unless this is false. */
  checkMark: v.optional(v.boolean()),
  sample: v.boolean(),
});
export type Office = v.InferOutput<typeof Office>;

/** Whether the unit's documents bear its address, and the lines it makes. */
export const LetterAddress = v.object({ on: v.boolean(), lines: v.array(v.string()) });
export type LetterAddress = v.InferOutput<typeof LetterAddress>;

export const SetLetterAddress = v.object({ on: v.boolean() });
export type SetLetterAddress = v.InferOutput<typeof SetLetterAddress>;
