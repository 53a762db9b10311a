import * as v from "valibot";
import { CivilDate, Cursor, line, SecrecyRelease, Sha256 } from "../field.ts";

/** incoming (văn bản đến) · outgoing (văn bản đi) · copies (bản sao: one series for all forms, NĐ 30 Phụ lục I, phần II, II.1.c). */
export const RegisterKind = v.picklist(["incoming", "outgoing", "copies"]);
export type RegisterKind = v.InferOutput<typeof RegisterKind>;

/** A series of its own within a kind: the id of an advisory body (NĐ 30 Phụ lục I, II.3.a); absent for the agency's own. */
export const Series = v.pipe(v.string(), v.regex(/^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/));

export const RegisterYear = v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100));

/** Register (sổ đăng ký văn bản): the counter of one book and year. One series a calendar year (NĐ 30 Điều 15, 22). */
export const Register = v.object({
  kind: RegisterKind,
  series: v.optional(Series),
  year: RegisterYear,
  lastNumber: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Day the last number was given; the next is never given an earlier one. */
  lastOn: v.optional(CivilDate),
  /** Last number used elsewhere this year when the book was opened here. */
  openedWith: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Register = v.InferOutput<typeof Register>;

/** RegisterRow (dòng đăng ký): one number of a book with what Annex IV prints of it. Compact, because a year is read whole. */
export const RegisterRow = v.object({
  kind: RegisterKind,
  series: v.optional(Series),
  year: RegisterYear,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  documentId: v.string(),
  /** Day of arrival, or of the outgoing document. */
  on: CivilDate,
  referenceNumber: v.string(),
  /** Date of the document itself. */
  issuedOn: CivilDate,
  /** Tác giả (incoming). */
  issuer: v.string(),
  typeName: v.string(),
  subject: v.string(),
  /** Người ký. */
  signer: v.string(),
  /** Nơi nhận văn bản (outgoing) · đơn vị hoặc người nhận (incoming). */
  recipients: v.string(),
  /** Đơn vị, người nhận bản lưu (outgoing). */
  keptBy: v.string(),
  copies: v.number(),
  /** Ngày chuyển. */
  forwardedOn: v.optional(CivilDate),
  note: v.string(),
  state: v.picklist(["active", "void"]),
  voidReason: v.optional(v.string()),
  corrected: v.optional(v.boolean()),
  /** Of an electronic document, once it is issued: what its file must be, and how many signatures it must bear. */
  issuedSha256: v.optional(Sha256),
  signatures: v.optional(v.number()),
});
export type RegisterRow = v.InferOutput<typeof RegisterRow>;

export const RegisterQuery = v.object({
  series: v.optional(Series),
  /** Words, accents or not: number, subject, sender, receiver. */
  q: v.optional(line(100, 0)),
  from: v.optional(CivilDate),
  to: v.optional(CivilDate),
  state: v.optional(v.picklist(["active", "void"])),
  /** Rows a page; newest first. */
  limit: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(200))),
  after: v.optional(Cursor),
});

export type RegisterQuery = v.InferOutput<typeof RegisterQuery>;

export const RegisterPage = v.object({
  register: v.object({ ...Register.entries, opened: v.boolean() }),
  rows: v.array(RegisterRow),
  total: v.number(),
  next: v.optional(Cursor),
});
export type RegisterPage = v.InferOutput<typeof RegisterPage>;

/** Opens a book that has given no number yet with the last number used elsewhere this year. */
export const OpenRegister = v.object({
  series: v.optional(Series),
  lastNumber: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999)),
});

export type OpenRegister = v.InferOutput<typeof OpenRegister>;

/** Corrects an entry; old values, reason and person stay in the history. Number and year cannot be corrected. */
export const CorrectRow = v.object({
  series: v.optional(Series),
  reason: line(300, 5),
  fields: v.partial(
    v.object({
      referenceNumber: line(80),
      issuedOn: CivilDate,
      issuer: line(200),
      typeName: line(100),
      subject: line(1000),
      signer: line(100),
      recipients: line(1000),
      keptBy: line(200),
      copies: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
      forwardedOn: CivilDate,
      note: line(500, 0),
    }),
  ),
  secrecyRelease: v.optional(SecrecyRelease),
});

export type CorrectRow = v.InferOutput<typeof CorrectRow>;

/** Hủy số: the row stays, marked, and the number is never given again. */
export const VoidRow = v.object({ series: v.optional(Series), reason: line(300, 5) });
export type VoidRow = v.InferOutput<typeof VoidRow>;
