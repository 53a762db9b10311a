type Honorific = "Ông" | "Bà" | undefined;

/** Nghị quyết, quyết định (forms 1.1 to 1.3). */
export interface DecisionForm {
  readonly kind: "decision";
  /** Thẩm quyền ban hành: `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ YÊN THỊNH`. */
  readonly authorityLine: string;
}

/** Công điện (form 1.6); its receivers are the addressees. */
export interface TelegramForm {
  readonly kind: "telegram";
  readonly sender: string;
}

/** Giấy mời (form 1.7); the body holds what is to be noted. */
export interface InvitationForm {
  readonly kind: "invitation";
  readonly sender: string;
  readonly guests: readonly string[];
  readonly event: string;
  readonly chair: string;
  readonly time: string;
  readonly place: string;
}

/** Giấy giới thiệu (form 1.8). */
export interface IntroductionForm {
  readonly kind: "introduction";
  readonly sender: string;
  readonly honorific?: Honorific;
  readonly person: string;
  readonly position: string;
  readonly destination: string;
  readonly matter: string;
  /** Civil date. */
  readonly validUntil?: string | undefined;
}

/** Biên bản (form 1.9): bears no place and date line; the signer is the chair. */
export interface MinutesForm {
  readonly kind: "minutes";
  readonly meeting: "Cuộc họp" | "Hội nghị" | "Hội thảo";
  /** Office time, `2026-11-20T14:00`. */
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly place: string;
  readonly attendance: readonly string[];
  /** Without it the signer's name. */
  readonly chair: string;
  readonly secretary: string;
}

/** Giấy nghỉ phép (form 1.10). */
export interface LeavePermitForm {
  readonly kind: "leavePermit";
  readonly sender: string;
  readonly requestedOn?: string | undefined;
  readonly honorific?: Honorific;
  readonly person: string;
  readonly position: string;
  readonly duration: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly place: string;
  readonly countedAs: string;
  readonly confirmation?: boolean | undefined;
}

/** One who signs a contract, memorandum or agreement. */
export interface PartyInput {
  readonly role: string;
  readonly name: string;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly representative: string;
  readonly position: string;
}

/** Hợp đồng, bản ghi nhớ, bản thỏa thuận, which Annex III gives no form: the first party is the issuing agency. */
export interface AgreementForm {
  readonly kind: "agreement";
  readonly parties: readonly PartyInput[];
}

/** Thư công: its own title (`THƯ CHÚC MỪNG`) in place of a type name. */
export interface PublicLetterForm {
  readonly kind: "publicLetter";
  readonly title: string;
}

/** What the form of a type holds beyond the body (Annex III, II of Decree 30/2020). */
export type LetterForm =
  | DecisionForm
  | TelegramForm
  | InvitationForm
  | IntroductionForm
  | MinutesForm
  | LeavePermitForm
  | AgreementForm
  | PublicLetterForm;
