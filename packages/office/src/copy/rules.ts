import { Refusal } from "@vanthu/platform/refusal.ts";
import type { FileId, FileReference } from "../attachment/schema.ts";
import { referenceOf } from "../outgoing/notation-rules.ts";
import type { Copy, CopyForm, CopyState } from "./schema.ts";

/** How a form is abbreviated in the notation of a copy (NĐ 30 Phụ lục III, mục I). */
const ABBREVIATION: Readonly<Record<CopyForm, string>> = { saoY: "SY", saoLuc: "SL", trichSao: "TrS" };

/** The form in words, as box 14 and the register show it. */
export const FORM_WORD: Readonly<Record<CopyForm, string>> = {
  saoY: "Sao y",
  saoLuc: "Sao lục",
  trichSao: "Trích sao",
};

/** "SY-UBND" */
export function notationOfCopy(form: CopyForm, officeAbbreviation: string): string {
  return `${ABBREVIATION[form]}-${officeAbbreviation}`;
}

/** @throws Refusal `copy.wrong_state` */
export function copyInState(copy: Copy, ...states: readonly CopyState[]): void {
  if (!states.includes(copy.state)) throw new Refusal("conflict", "copy.wrong_state", { state: copy.state });
}

/** The head decides on copying and who signs the copy (Điều 27.1). */
export function decide<C extends Copy>(
  copy: C,
  signer: Pick<Copy, "signerId" | "signerName" | "signerPosition" | "authority">,
  by: { readonly name: string; readonly at: string },
): C {
  copyInState(copy, "requested");
  return { ...copy, ...signer, state: "approved", decidedByName: by.name, updatedAt: by.at };
}

export function refuse<C extends Copy>(
  copy: C,
  by: { readonly name: string; readonly at: string },
  refusedReason: string,
): C {
  copyInState(copy, "requested");
  return { ...copy, state: "refused", decidedByName: by.name, refusedReason, updatedAt: by.at };
}

/** All forms share one series, from 01 on 1 January (Phụ lục I, phần II, II.1.c). */
export function takeCopyNumber<C extends Copy>(
  copy: C,
  taken: { readonly number: number; readonly on: string; readonly at: string },
  officeAbbreviation: string,
): C {
  copyInState(copy, "approved");
  return {
    ...copy,
    state: "numbered",
    number: taken.number,
    referenceNumber: referenceOf(taken.number, notationOfCopy(copy.form, officeAbbreviation)),
    copiedOn: taken.on,
    updatedAt: taken.at,
  };
}

/** A paper copy is then printed, signed and sealed by hand; an electronic one waits for the agency's signature. */
export function composeCopy<C extends Copy>(
  copy: C,
  made: { readonly file: FileReference; readonly markFileId?: FileId; readonly at: string },
): C {
  copyInState(copy, "numbered");
  const { file, markFileId, at } = made;
  const state = copy.to === "paper" ? "done" : "composed";
  return { ...copy, state, file, ...(markFileId !== undefined && { markFileId }), updatedAt: at };
}

export function sealCopy<C extends Copy>(copy: C, file: FileReference, at: string): C {
  copyInState(copy, "composed");
  return { ...copy, state: "done", file, updatedAt: at };
}

/** Hủy số: the copy stays with its number, marked. */
export function voidCopy<C extends Copy>(copy: C, voidReason: string, at: string): C {
  copyInState(copy, "numbered", "composed", "done");
  return { ...copy, state: "void", voidReason, updatedAt: at };
}
