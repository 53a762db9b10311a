import type { ComposedLetter, Place } from "./composed-letter.ts";
import { mm } from "./geometry.ts";

/** Where the closing left room for those who check, sign and seal. */
export type EndPlaces = Pick<ComposedLetter, "signature" | "seal" | "initials">;

/** Above the block of signatures. */
export const space = 14;

/** Room for the initials of those who checked: as high as the gap above the block, narrow enough for one line's end. */
const initialsRoom = { width: mm(17), height: space };

/** Content is initialled below the last line of the text, layout at the end of the line "Lưu:". */
export function initialsBox(page: number, right: number, bottom: number): Place {
  return { page, rect: [right - initialsRoom.width, bottom, right, bottom + initialsRoom.height] };
}

/** The places with the initials of the layout at the line "Lưu:", once it is known where that was drawn. */
export function atArchive(
  places: EndPlaces,
  archive: { readonly page: number; readonly bottom: number } | undefined,
  column: { readonly x: number; readonly width: number },
): EndPlaces {
  if (!archive) return places;
  const layout = initialsBox(archive.page, column.x + column.width, archive.bottom);
  return { ...places, initials: { ...places.initials, layout } };
}
