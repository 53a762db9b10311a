import * as v from "valibot";
import { CouncilId } from "../authority/schema.ts";
import { DOCUMENT_TYPE_NAMES, type DocumentTypeName } from "../document-type.ts";
import { CivilDate, line } from "../field.ts";
import { Body } from "./body.ts";

/** A field of a form; a draft may leave it empty, print then leaves its place open. */
const field = (max: number) => line(max, 0);
const names = (most: number) => v.pipe(v.array(line(300)), v.maxLength(most));

/** How a person is spoken of; without it `Ông (bà)`, as the forms print it. */
const Honorific = v.optional(v.picklist(["Ông", "Bà"]));

/** A day and a time of day as the office's clock shows them, `2026-11-20T14:00`. */
export const LocalTime = v.pipe(v.string(), v.isoDateTime());

/** Nghị quyết, quyết định (Phụ lục III, mẫu 1.1-1.3). */
const Decision = v.object({
  kind: v.literal("decision"),
  /** Thẩm quyền ban hành: `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LẠC THUỶ`. */
  authorityLine: field(200),
});

/** Công điện (mẫu 1.6): `<sender> điện:` before the receivers, which are the addressees. */
const Telegram = v.object({
  kind: v.literal("telegram"),
  /** The agency, or the title of its head: `Chủ tịch Ủy ban nhân dân xã Lạc Thuỷ`. */
  sender: field(200),
});

/** Giấy mời (mẫu 1.7); the body holds what is to be noted (các vấn đề cần lưu ý). */
const Invitation = v.object({
  kind: v.literal("invitation"),
  sender: field(200),
  /** Khách mời: one stands on the line of the invitation, several on dashed lines of their own. */
  guests: names(50),
  /** Tới dự. */
  event: field(500),
  /** Chủ trì. */
  chair: field(300),
  /** Thời gian, in words: `08 giờ 00, ngày 25 tháng 11 năm 2026 (thứ Tư)`. */
  time: field(300),
  /** Địa điểm. */
  place: field(300),
});

/** Giấy giới thiệu (mẫu 1.8). */
const Introduction = v.object({
  kind: v.literal("introduction"),
  sender: field(200),
  honorific: Honorific,
  person: field(150),
  /** Chức vụ và đơn vị công tác. */
  position: field(300),
  /** Được cử đến. */
  destination: field(300),
  /** Về việc. */
  matter: field(500),
  /** Có giá trị đến hết ngày. */
  validUntil: v.optional(CivilDate),
});

/** Biên bản (mẫu 1.9); the body holds the proceedings. The signer is the chair (chủ tọa). */
const Minutes = v.object({
  kind: v.literal("minutes"),
  meeting: v.picklist(["Cuộc họp", "Hội nghị", "Hội thảo"]),
  startsAt: v.optional(LocalTime),
  endsAt: v.optional(LocalTime),
  place: field(300),
  /** Thành phần tham dự. */
  attendance: names(100),
  /** Chủ trì (chủ tọa), with title; without it the signer's name. */
  chair: field(300),
  /** Thư ký (người ghi biên bản): the name that stands under the secretary's signature. */
  secretary: field(150),
});

/** Giấy nghỉ phép (mẫu 1.10). */
const LeavePermit = v.object({
  kind: v.literal("leavePermit"),
  sender: field(200),
  /** The day of the request (đơn đề nghị nghỉ phép). */
  requestedOn: v.optional(CivilDate),
  honorific: Honorific,
  person: field(150),
  /** Chức vụ và đơn vị công tác. */
  position: field(300),
  /** `05 ngày` */
  duration: field(100),
  from: v.optional(CivilDate),
  to: v.optional(CivilDate),
  /** Nơi nghỉ phép. */
  place: field(300),
  /** `nghỉ hằng năm có lương của năm 2026` */
  countedAs: field(300),
  /** Leaves room for the confirmation of the place where the leave is spent. */
  confirmation: v.optional(v.boolean()),
});

/** Party (bên ký kết): one of those who sign a contract, memorandum or agreement. */
export const Party = v.object({
  /** `BÊN A` */
  role: field(100),
  name: field(300),
  /** Address, account, tax code and the like, in the order given. */
  details: v.pipe(v.array(v.object({ label: field(100), value: field(300) })), v.maxLength(12)),
  /** Người đại diện and their title, which stand in the block of signatures. */
  representative: field(150),
  position: field(200),
});
export type Party = v.InferOutput<typeof Party>;

/** Hợp đồng, bản ghi nhớ, bản thỏa thuận: the first party is the issuing office, whose signer signs for it. */
const Agreement = v.object({
  kind: v.literal("agreement"),
  parties: v.pipe(v.array(Party), v.maxLength(4)),
});

/** Thư công: a title of its own in place of a type name, such as `THƯ CHÚC MỪNG`. */
const PublicLetter = v.object({ kind: v.literal("publicLetter"), title: field(200) });

/** LetterForm (mẫu trình bày): the fields that a type of document has beyond its body (NĐ 30 Phụ lục III, mục II). */
export const LetterForm = v.variant("kind", [
  Decision,
  Telegram,
  Invitation,
  Introduction,
  Minutes,
  LeavePermit,
  Agreement,
  PublicLetter,
]);
export type LetterForm = v.InferOutput<typeof LetterForm>;

/** Types not named here have no fields of their own: mẫu 1.4, and mẫu 1.5 for the công văn. */
export const FORM_OF_TYPE: Readonly<Partial<Record<DocumentTypeName, LetterForm["kind"]>>> = {
  "Nghị quyết": "decision",
  "Quyết định": "decision",
  "Công điện": "telegram",
  "Giấy mời": "invitation",
  "Giấy giới thiệu": "introduction",
  "Biên bản": "minutes",
  "Giấy nghỉ phép": "leavePermit",
  "Hợp đồng": "agreement",
  "Bản ghi nhớ": "agreement",
  "Bản thỏa thuận": "agreement",
  "Thư công": "publicLetter",
};

/** Appendix (phụ lục) in the same file: numbered I, II … where there are several, pages numbered from 1 (Phụ lục I, III.1). */
export const Appendix = v.object({ title: field(300), body: Body, landscape: v.optional(v.boolean()) });
export type Appendix = v.InferOutput<typeof Appendix>;

/** Enclosure (văn bản kèm theo): what a decision issues or approves, in the same file (mẫu 1.3). */
export const Enclosure = v.object({
  typeName: v.picklist(DOCUMENT_TYPE_NAMES),
  subject: field(500),
  body: Body,
  landscape: v.optional(v.boolean()),
});
export type Enclosure = v.InferOutput<typeof Enclosure>;

/** AdvisoryBody (tổ chức tư vấn): council, board or team that issues under the office's seal (Phụ lục I, II.3.a, II.7.c). */
export const AdvisoryBody = v.object({
  /** `BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI`: takes the place of the issuing agency, which then stands above it. */
  name: line(200),
  /** In the notation: `BCĐ`. */
  abbreviation: line(20),
  /** The signer's title in it: `TRƯỞNG BAN`; the post in the office stands above the name. */
  title: line(100),
});
export type AdvisoryBody = v.InferOutput<typeof AdvisoryBody>;

/** What a document may have besides the fields every one has; each may be absent. */
export const FormFields = {
  form: v.optional(LetterForm),
  appendices: v.optional(v.pipe(v.array(Appendix), v.maxLength(20))),
  enclosure: v.optional(Enclosure),
  /** Lies across the page, for wide tables that are no appendices (Phụ lục I, I.2). */
  landscape: v.optional(v.boolean()),
  /** The council that issues it, in a number series of its own; absent where the agency itself does. */
  councilId: v.optional(CouncilId),
  /** Chỉ dẫn về phạm vi lưu hành (box 11). */
  circulation: v.optional(v.picklist(["XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"])),
  /** Ký hiệu người soạn thảo và số lượng bản phát hành: `PL.(300)` (box 12). */
  drafterMark: v.optional(line(30)),
};
