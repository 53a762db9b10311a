import type { Urgency } from "../field.ts";
import type { TaskRole } from "../task/schema.ts";

/** Whom an opinion gives the work to, and until when. */
export interface SlipShare {
  readonly role: TaskRole;
  readonly name: string;
  /** A civil date. */
  readonly dueOn?: string | undefined;
  /** Office time, `2026-11-25T17:00`, of what is counted in hours. */
  readonly dueAt?: string | undefined;
}

/** What one person wrote under a document, when, and to whom it gave the work. */
export interface SlipOpinion {
  readonly text?: string | undefined;
  readonly byName: string;
  readonly byPosition?: string | undefined;
  /** In whose place a substitute said it. */
  readonly onBehalfOf?: string | undefined;
  /** A civil date. */
  readonly on: string;
  readonly shares: readonly SlipShare[];
}

/** The three parts of the slip. */
export interface SlipOpinions {
  readonly leaders: readonly SlipOpinion[];
  readonly units: readonly SlipOpinion[];
  readonly handlers: readonly SlipOpinion[];
}

/** Phiếu giải quyết văn bản đến (NĐ 30 Phụ lục IV, mục VII) as it is printed. */
export interface HandlingSlip extends SlipOpinions {
  readonly superior?: string | undefined;
  readonly issuer: readonly string[];
  readonly place: string;
  /** A civil date. */
  readonly madeOn: string;
  readonly document: {
    readonly typeName: string;
    readonly referenceNumber: string;
    readonly issuedOn: string;
    readonly issuer: string;
    readonly subject: string;
    readonly urgency: Urgency;
  };
  readonly arrivalNumber?: number | undefined;
  readonly arrivedOn: string;
  readonly printedBy: string;
  readonly sample: boolean;
  readonly composedAt: Date;
  /** Makes the file's identifiers, so that the same slip is the same bytes. */
  readonly documentKey: string;
}

/** Lays it out as PDF. The office knows no PDF library; the composing function brings one. */
export type SlipPrinter = (slip: HandlingSlip) => Promise<Uint8Array>;
