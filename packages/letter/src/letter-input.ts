import type { LetterForm } from "./letter-form.ts";

/** Mức độ khẩn (khẩn, thượng khẩn, hỏa tốc), Annex I part I, III.2.b. */
export type Urgency = "normal" | "urgent" | "rush" | "express";

/** A stretch of text in one style. Any white space, line ends too, separates words and is drawn as one space. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
}

export type BodyBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  /** Căn cứ ban hành: in italics; its end (`;`, after the last `.`) is set here whatever was typed. */
  | { readonly kind: "basis"; readonly runs: readonly Run[] }
  /**
   * Phần, chương: label `Phần I` and title on lines of their own. Mục: `Mục 1` likewise, any other label (`I.`) on
   * the line of its title. Điều: label `Điều 1.` before its title.
   */
  | {
      readonly kind: "heading";
      readonly level: "part" | "chapter" | "section" | "subsection" | "article";
      readonly label?: string | undefined;
      readonly title: string;
      /** Of an article only: its text where it goes on after the label on the same line. */
      readonly runs?: readonly Run[] | undefined;
    }
  /** Khoản: label `1.`; a title is set bold on a line of its own. */
  | {
      readonly kind: "clause";
      readonly label: string;
      readonly title?: string | undefined;
      readonly runs: readonly Run[];
    }
  /** Điểm: label `a)`. */
  | { readonly kind: "point"; readonly label: string; readonly runs: readonly Run[] }
  /** Gạch đầu dòng: level 1 after a dash, level 2 after a plus. */
  | { readonly kind: "item"; readonly level?: 1 | 2 | undefined; readonly runs: readonly Run[] }
  | TableBlock;

/** Breaks across pages and repeats its header; one whose header cells are all empty is drawn without. */
export interface TableBlock {
  readonly kind: "table";
  /** Shares of the text width, any unit (`[1, 3, 2]`); without them the columns follow their content. */
  readonly widths?: readonly number[] | undefined;
  readonly align?: readonly ("left" | "center" | "right")[] | undefined;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Phụ lục in the same file: numbered by Roman numerals where there are several, its pages counted from 1 (III.1). */
export interface AppendixInput {
  readonly title: string;
  readonly body: readonly BodyBlock[];
  readonly landscape?: boolean | undefined;
}

/** Văn bản kèm theo that a decision issues or approves, in the same file (form 1.3 of Annex III). */
export interface EnclosureInput {
  readonly typeName: string;
  readonly subject: string;
  readonly body: readonly BodyBlock[];
  readonly landscape?: boolean | undefined;
}

/** An administrative document (văn bản hành chính) as Annex I of Decree 30/2020 lays it out. */
export interface LetterInput {
  /** Tên loại: one of the 29 of article 7 (`Báo cáo`); `Công văn` and `Thư công` bear no type name. */
  readonly typeName: string;
  /** What the form of its type holds beyond the body; absent: form 1.4, or 1.5 for a công văn. */
  readonly form?: LetterForm | undefined;
  /** Cơ quan chủ quản trực tiếp, common words abbreviated: `UBND TỈNH PHÚ THỌ`. */
  readonly superior?: string | undefined;
  /** Cơ quan ban hành; lines as given, or broken before the name of the place when too wide. */
  readonly issuer: string | readonly string[];
  /** Ký hiệu: `UBND-KT`, `BC-UBND`. */
  readonly notation: string;
  /** Số; without it the place is reserved as the field `SoVanBan`. */
  readonly number?: string | undefined;
  /** Địa danh: `Lạc Thuỷ`. */
  readonly place: string;
  /** Ngày ban hành; without it the place is reserved as the field `NgayBanHanh`. */
  readonly issuedOn?: string | undefined;
  /** Trích yếu, without `V/v`. */
  readonly subject: string;
  readonly urgency: Urgency;
  /** Kính gửi. */
  readonly addressees: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly signature: {
    /** Quyền hạn: `["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]`. */
    readonly authority: readonly string[];
    /** Chức vụ: `PHÓ CHỦ TỊCH`. */
    readonly position: string;
    readonly name: string;
    /** Chức vụ khác, above the name (box 7b): the post in the agency of who signs for a council or board. */
    readonly otherPost?: string | undefined;
  };
  /** Nơi nhận; `Như trên` is put first by itself when there are addressees. */
  readonly recipients: readonly string[];
  /** What follows `Lưu:` — `VT, KT`. */
  readonly archive: string;
  /** Ký hiệu người soạn thảo và số lượng bản: `PL.(300)`. */
  readonly draftedBy?: string | undefined;
  /** Chỉ dẫn phạm vi lưu hành: `LƯU HÀNH NỘI BỘ`, `XEM XONG TRẢ LẠI`. */
  readonly marks?: readonly string[] | undefined;
  /** Box 13: address, telephone, e-mail and the like, one line each, at the foot of the first page. */
  readonly address?: readonly string[] | undefined;
  /** The page lies (I.2): for wide tables that are no appendices. */
  readonly landscape?: boolean | undefined;
  readonly enclosure?: EnclosureInput | undefined;
  readonly appendices?: readonly AppendixInput[] | undefined;
  /** Agency's name in running text, in the reference line of appendices: `Ủy ban nhân dân xã Lạc Thuỷ`. */
  readonly issuerName?: string | undefined;
  /** Draws a small QR code and the code in words at the foot of the document's last page. */
  readonly checkMark?: { readonly url: string; readonly code: string } | undefined;
  readonly language: "vi";
  /** Marks every page as sample data. */
  readonly sample: boolean;
  /** Draws faint words where number and date will stand, and reserves no field: a preview is never signed. */
  readonly preview?: boolean | undefined;
  readonly composedAt: Date;
  /** Goes into `/ID`; the same input with the same key gives the same bytes. */
  readonly documentKey: string;
}
