import type { Cells } from "./form.ts";
import type { RegisterKind } from "./schema.ts";

/** A register as it is printed, to be signed and bound (NĐ 30 Điều 16.2, 22.2; form of Phụ lục IV). */
export interface RegisterPrint {
  readonly kind: RegisterKind;
  readonly superior?: string | undefined;
  readonly agency: readonly string[];
  readonly year: number;
  /** Quyển số. */
  readonly volume: string;
  /** Civil dates. */
  readonly fromOn: string;
  readonly toOn: string;
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly rows: readonly { readonly cells: Cells; readonly void: boolean }[];
  readonly printedBy: string;
  readonly printedAt: Date;
  readonly clerkTitle?: string | undefined;
  readonly headTitle?: string | undefined;
  readonly sample: boolean;
  /** Makes the file's identifiers, so that the same print is the same bytes. */
  readonly documentKey: string;
}

/** Lays it out as PDF. The office knows no PDF library; the composing function brings one. */
export type RegisterPrinter = (print: RegisterPrint) => Promise<Uint8Array>;
