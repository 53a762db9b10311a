import type { Urgency } from "./letter-input.ts";

/** Whom an opinion gives the work to, and until when. */
export interface SlipShare {
  readonly role: "lead" | "coordinating" | "informed";
  /** A unit, a person, or both: `Phòng Kinh tế (Hoàng Văn Lợi)`. */
  readonly name: string;
  /** A civil date. */
  readonly dueOn?: string | undefined;
  /** Office time, `2026-11-25T17:00`, for what is counted in hours. */
  readonly dueAt?: string | undefined;
}

/** What one person wrote on the slip, and gave to whom. */
export interface SlipOpinion {
  readonly text?: string | undefined;
  readonly byName: string;
  readonly byPosition?: string | undefined;
  /** In whose place a substitute said it; both names are printed. */
  readonly onBehalfOf?: string | undefined;
  /** A civil date. */
  readonly on: string;
  readonly shares: readonly SlipShare[];
}

/** Phiếu giải quyết văn bản đến, in the form of Phụ lục IV, mục VII of Decree 30/2020. */
export interface HandlingSlipInput {
  readonly superior?: string | undefined;
  readonly issuer: string | readonly string[];
  readonly place: string;
  /** The day it is printed, a civil date. */
  readonly madeOn: string;
  readonly document: {
    readonly typeName: string;
    readonly referenceNumber: string;
    /** A civil date. */
    readonly issuedOn: string;
    readonly issuer: string;
    readonly subject: string;
    readonly urgency: Urgency;
  };
  readonly arrivalNumber?: number | undefined;
  /** A civil date. */
  readonly arrivedOn: string;
  /** 1. Ý kiến của lãnh đạo cơ quan, tổ chức, in the order they were given. */
  readonly leaders: readonly SlipOpinion[];
  /** 2. Ý kiến của lãnh đạo đơn vị. */
  readonly units: readonly SlipOpinion[];
  /** 3. Ý kiến đề xuất của người giải quyết. */
  readonly handlers: readonly SlipOpinion[];
  /** Who had it printed, as shown at the foot of each page. */
  readonly printedBy: string;
  readonly sample: boolean;
  readonly composedAt: Date;
  /** As in `LetterInput`. */
  readonly documentKey: string;
}
