import { capitals, cleanField } from "./clean-text.ts";
import { openColumn } from "./column.ts";
import type { Place } from "./composed-letter.ts";
import { mm } from "./geometry.ts";
import type { Pen } from "./pen.ts";
import type { Typefaces } from "./typeface.ts";
import { wordsOf } from "./words.ts";

const signatureImage = { width: mm(50), height: mm(25) };
const sealDiameter = mm(36);
/** Between title and name: as high as the seal, so that it covers neither. */
const signingRoom = sealDiameter;

/** Titles above, posts and name below the room for the signature. */
export interface SignerWords {
  readonly titles: readonly string[];
  readonly posts?: readonly string[];
  readonly name: string;
}

/** Title, room for the signature, and name of one who signs (boxes 7a, 7c, 7b), centred. */
export interface SignerColumn {
  readonly height: number;
  readonly text: readonly string[];
  draw(pen: Pen, top: number): void;
  /** Where signature and seal go once the column is drawn at `top` of a page. */
  places(page: number, top: number): SigningPlaces;
}

export interface SigningPlaces {
  readonly signature: Place;
  readonly seal: Place;
}

/** @param extra points of room besides, so that the names of two who sign side by side stand on one line. */
export function signerColumn(
  signer: SignerWords,
  at: { readonly centre: number; readonly width: number },
  faces: Typefaces,
  extra = 0,
): SignerColumn {
  const titles = signer.titles.map(capitals).filter((line) => line !== "");
  const posts = (signer.posts ?? []).map(capitals).filter((line) => line !== "");
  const name = cleanField(signer.name);
  const bold = (shown: string, where: string) => wordsOf([{ text: shown, face: faces.bold }], where);

  const column = openColumn(at.centre, at.width);
  for (const line of titles) column.text(bold(line, "signature"), 14);
  const roomOffset = column.height();
  column.space(signingRoom + extra);
  for (const line of posts) column.text(bold(line, "signature.otherPost"), 14);
  if (name !== "") column.text(bold(name, "signature.name"), 14);
  return {
    height: column.height(),
    text: [...titles, ...posts, ...(name === "" ? [] : [name])],
    draw: (pen, top) => {
      column.draw(pen, top);
    },
    places: (page, top) => placesAround(page, at.centre, top - roomOffset - (signingRoom + extra) / 2),
  };
}

/** The seal's right edge lies a third into the image of the signature (Annex I part I, II.8.a). */
function placesAround(page: number, centre: number, middle: number): SigningPlaces {
  const x1 = centre - signatureImage.width / 2;
  const sealRight = x1 + signatureImage.width / 3;
  const around = (from: number, width: number, height: number): Place => ({
    page,
    rect: [from, middle - height / 2, from + width, middle + height / 2],
  });
  return {
    signature: around(x1, signatureImage.width, signatureImage.height),
    seal: around(sealRight - sealDiameter, sealDiameter, sealDiameter),
  };
}
