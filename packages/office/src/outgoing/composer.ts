import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import { fold } from "@vanthu/platform/text.ts";
import { addressLines } from "../tenant/address-rules.ts";
import type { Office } from "../tenant/schema.ts";
import type { BodyBlock } from "./body.ts";
import type { PrintedCheckMark } from "./check-mark.ts";
import { formOf, printedAuthority, writtenName } from "./form-rules.ts";
import type { Appendix, Enclosure, LetterForm } from "./form-schema.ts";
import type { OutgoingDocument } from "./schema.ts";
import { printedRecipients } from "./recipient-rules.ts";
import { bareSubject } from "./subject-rules.ts";

/** What a composer lays out: a document by Annex I of NĐ 30/2020, number and date still open. */
export interface LetterToCompose {
  readonly typeName: string;
  /** The fields of its type's form; absent: mẫu 1.4, or 1.5 for a công văn. */
  readonly form?: LetterForm | undefined;
  /** Cơ quan chủ quản trực tiếp: `UBND TỈNH PHÚ THỌ`. */
  readonly superior?: string | undefined;
  /** Cơ quan ban hành, in lines. */
  readonly issuer: readonly string[];
  readonly notation: string;
  /** Địa danh. */
  readonly place: string;
  /** Trích yếu, without `V/v`. */
  readonly subject: string;
  readonly urgency: OutgoingDocument["urgency"];
  /** Kính gửi. */
  readonly addressees: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly signature: {
    readonly authority: readonly string[];
    readonly position: string;
    readonly name: string;
    /** Above the name: the post in the office of who signs for a council or board. */
    readonly otherPost?: string | undefined;
  };
  /** Nơi nhận, without `Như trên` and `Lưu`. */
  readonly recipients: readonly string[];
  /** What follows `Lưu:` — `VT, KT`. */
  readonly archive: string;
  readonly draftedBy?: string | undefined;
  /** Chỉ dẫn về phạm vi lưu hành. */
  readonly marks?: readonly string[] | undefined;
  /** Địa chỉ, điện thoại, thư điện tử, in lines (box 13). */
  readonly address?: readonly string[] | undefined;
  readonly landscape?: boolean | undefined;
  readonly enclosure?: Enclosure | undefined;
  readonly appendices?: readonly Appendix[] | undefined;
  /** The agency's name in running text. */
  readonly issuerName?: string | undefined;
  readonly language: "vi";
  readonly sample: boolean;
  /** Mã tra cứu at the foot of the last page. */
  readonly checkMark?: PrintedCheckMark | undefined;
  /** Draws words where number and date will stand and reserves no field. */
  readonly preview: boolean;
  readonly composedAt: Date;
  /** The same letter with the same key gives the same bytes. */
  readonly documentKey: string;
}

/** A box on a page: page from 0, corners in points from the lower left. */
export interface LetterPlace {
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
}

/** A place reserved as an empty field, with the template that fills it. */
export interface ReservedPlace {
  readonly fieldName: string;
  readonly template: AppearanceTemplate;
}

export interface LaidOutLetter {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly signature: LetterPlace;
  readonly seal: LetterPlace;
  /** Where those who checked content and layout put their initials (ký nháy). */
  readonly initials: { readonly content: LetterPlace; readonly layout: LetterPlace };
  /** Both absent in a preview; minutes bear no date. */
  readonly number?: ReservedPlace | undefined;
  readonly date?: ReservedPlace | undefined;
  readonly text: string;
  readonly warnings: readonly { readonly code: string }[];
}

/** The block under a copy printed on paper (NĐ 30 Phụ lục III, mẫu 3.1). */
export interface PaperCopyToCompose {
  readonly form: "SAO Y" | "SAO LỤC" | "TRÍCH SAO";
  /** Cơ quan sao văn bản, in lines. */
  readonly issuer: readonly string[];
  readonly number: string;
  /** `SY-UBND`, `SL-UBND`, `TrS-UBND` */
  readonly notation: string;
  readonly place: string;
  /** Civil date. */
  readonly copiedOn: string;
  readonly signature: LetterToCompose["signature"];
  readonly recipients: readonly string[];
  readonly archive: string;
  /** Pages of the original, counted from 0; without them all. */
  readonly pages?: readonly number[] | undefined;
  /** Room known to be free on the last page above its bottom margin, in points; without it the block gets its own page. */
  readonly freeAtEnd?: number | undefined;
  readonly sample: boolean;
  readonly composedAt: Date;
  readonly documentKey: string;
}

/**
 * Lays out letters as PDF. The composing function gives one made of the letter package; the capability itself knows no
 * PDF library. A letter that cannot be laid out is a Refusal of kind `input` with a code `letter.*`.
 */
export interface Composer {
  compose(letter: LetterToCompose): Promise<LaidOutLetter>;
  /** A copy to be printed, signed and sealed on paper. The original has passed the guard. */
  paperCopy(
    original: Uint8Array,
    copy: PaperCopyToCompose,
  ): Promise<{ readonly pdf: Uint8Array; readonly pages: number }>;
  /** Pages of a file, counted from 0, as a file of their own; its fields and signatures are drawn only. */
  extractPages(original: Uint8Array, pages: readonly number[]): Promise<Uint8Array>;
  /**
   * What the agency's signature shows on an annex of its own file and on an electronic copy: these lines, sized to the
   * longest, size 10; when it is signed they are drawn parted by `\n`, aligned right, digits free to differ.
   */
  textMark(mark: { readonly lines: readonly string[]; readonly key: string }): Promise<AppearanceTemplate>;
}

/** The letter of a document as it stands. */
export function letterOf(
  document: OutgoingDocument,
  office: Office,
  made: { readonly at: Date; readonly preview: boolean; readonly checkMark?: PrintedCheckMark | undefined },
): LetterToCompose {
  return {
    typeName: document.typeName,
    form: formOf(document, office),
    ...issuerOf(document, office),
    notation: document.notation,
    place: office.place,
    subject: bareSubject(document.subject),
    urgency: document.urgency,
    addressees: document.addressees,
    body: document.body,
    recipients: printedRecipients(document),
    archive: `VT, ${document.departmentAbbreviation}`,
    draftedBy: document.drafterMark,
    marks: document.circulation === undefined ? [] : [document.circulation],
    address: office.addressOnLetters ? addressLines(office) : [],
    landscape: document.landscape,
    enclosure: document.enclosure,
    appendices: document.appendices,
    issuerName: document.advisoryBody?.name ?? writtenName(office),
    language: "vi",
    sample: office.sample,
    checkMark: made.checkMark,
    preview: made.preview,
    composedAt: made.at,
    documentKey: document.id,
  };
}

/**
 * Who issues and who signs. A council or board takes the office's place and the office stands above it; who signs bears
 * the title in it, and above the name the post in the office, whose seal it uses (NĐ 30 Phụ lục I, II.7.c).
 */
function issuerOf(
  document: OutgoingDocument,
  office: Office,
): Pick<LetterToCompose, "superior" | "issuer" | "signature"> {
  const { signerPosition: position, signerName: name, advisoryBody } = document;
  if (!advisoryBody) {
    const authority = printedAuthority(document, office);
    return { superior: office.superiorHeading, issuer: office.heading, signature: { authority, position, name } };
  }
  return {
    superior: office.name,
    issuer: [advisoryBody.name],
    signature: {
      authority: document.authority,
      position: advisoryBody.title,
      name,
      otherPost: postIn(office, position),
    },
  };
}

/** `CHỦ TỊCH UBND XÃ LẠC THUỶ`; a post that names its agency already stays as it is. */
function postIn({ name, abbreviation }: Office, position: string): string {
  return fold(position).includes(fold(abbreviation)) ? position : `${position} ${name}`;
}
