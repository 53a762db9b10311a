import { capitals } from "./clean-text.ts";
import type { Typeface } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

/** The words that open the name of a place; `ỦY BAN NHÂN DÂN` breaks before them. */
const placeWords = / (?=(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|QUẬN|HUYỆN|THỊ XÃ|THÀNH PHỐ|TỈNH) )/u;

/**
 * The lines of the name of the issuing body: as given, or one where it fits `width` (a share of the font size), or
 * broken once before the name of the place. What is still too wide is broken evenly by whoever sets it.
 */
export function issuerLines(issuer: string | readonly string[], face: Typeface, width: number): string[] {
  if (typeof issuer !== "string") return issuer.map(capitals);
  const name = capitals(issuer);
  if (breakLines(wordsOf([{ text: name, face }], "issuer"), width).length === 1) return [name];
  const at = name.search(placeWords);
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}
