import type { PdfFile } from "./pdf-file.ts";
import { PdfDict, type PdfObject, PdfRef, PdfStream } from "./pdf-object.ts";

/** The trailer's number as the holder of a reference. */
export const TRAILER = -1;

/** A place an object is referred to from: the object that holds the reference, and the nearest dictionary key. */
export interface Referral {
  holder: number;
  key: string;
}

/** What a revision of a file refers to, from its trailer on. */
export class ObjectGraph {
  readonly #referrals = new Map<number, Referral[]>();

  constructor(file: PdfFile) {
    const pending: number[] = [];
    const visit = (object: PdfObject | undefined, holder: number, key: string): void => {
      if (object instanceof PdfRef) {
        const known = this.#referrals.get(object.number);
        if (known) known.push({ holder, key });
        else {
          this.#referrals.set(object.number, [{ holder, key }]);
          pending.push(object.number);
        }
      } else if (Array.isArray(object)) {
        for (const item of object) visit(item, holder, key);
      } else if (object instanceof PdfDict) {
        for (const [name, value] of object) visit(value, holder, name);
      } else if (object instanceof PdfStream) {
        visit(object.dict, holder, key);
      }
    };
    for (const key of ["Root", "Info"]) visit(file.trailer.get(key), TRAILER, key);
    for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
      visit(file.object(number), number, "");
    }
  }

  isReachable(number: number): boolean {
    return this.#referrals.has(number);
  }

  /** Every place the object is referred to from. */
  referrals(number: number): Referral[] {
    return this.#referrals.get(number) ?? [];
  }

  /** Every number that is referred to, whether or not an object has it. */
  numbers(): Iterable<number> {
    return this.#referrals.keys();
  }
}
