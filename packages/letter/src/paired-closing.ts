import { capitals } from "./clean-text.ts";
import type { Closing } from "./closing.ts";
import { type PageFrame, textWidth } from "./geometry.ts";
import type { LetterInput } from "./letter-input.ts";
import type { Row } from "./paginate.ts";
import { recipientRows } from "./recipient-rows.ts";
import { atArchive, type EndPlaces, initialsBox, space } from "./end-places.ts";
import { signerColumn, type SignerColumn, type SignerWords } from "./signer-column.ts";
import type { Typefaces } from "./typeface.ts";

interface Signer extends SignerWords {
  /** Whose signature and seal the file has room for. */
  readonly isOurs: boolean;
}

/** Two who sign stand side by side (form 1.9; parties of an agreement), the recipients below them on the left. */
export function pairedClosing(input: LetterInput, faces: Typefaces, frame: PageFrame): Omit<Closing, "warnings"> {
  const width = textWidth(frame);
  const columns = [0.245, 0.755].map((share) => ({ centre: frame.left + width * share, width: width * 0.48 }));
  const signers = signersOf(input);
  const text: string[] = [];
  let places: EndPlaces | undefined;
  const rows: Row[] = [];
  for (let start = 0; start < signers.length; start += 2) {
    const pair = sideBySide(signers.slice(start, start + 2), columns, faces);
    text.push(...pair.flatMap(([, column]) => column.text));
    rows.push({
      height: Math.max(...pair.map(([, column]) => column.height)),
      before: space,
      // The recipients never stand alone on a page.
      keepWithNext: true,
      draw(pen, top) {
        for (const [signer, column] of pair) {
          column.draw(pen, top);
          if (!signer.isOurs) continue;
          const right = frame.left + width;
          const initials = { content: initialsBox(pen.page, right, top), layout: initialsBox(pen.page, right, top) };
          places = { ...column.places(pen.page, top), initials };
        }
      },
    });
  }
  const left = { x: frame.left, width: width * 0.6 };
  const recipients = recipientRows(input, faces, left);
  const spaced = recipients.rows.map((row, index) => ({
    ...row,
    before: index === 0 ? space : row.before,
    keepWithNext: index < recipients.rows.length - 1,
  }));
  return {
    rows: [...rows, ...spaced],
    text: [...text, ...recipients.text],
    places() {
      if (!places) throw new Error("the closing is not drawn yet");
      return atArchive(places, recipients.archive(), left);
    },
  };
}

function sideBySide(
  signers: readonly Signer[],
  columns: readonly { readonly centre: number; readonly width: number }[],
  faces: Typefaces,
): [Signer, SignerColumn][] {
  const set = (extras: readonly number[]) =>
    signers.flatMap((signer, side): [Signer, SignerColumn][] => {
      const at = columns[side];
      return at ? [[signer, signerColumn(signer, at, faces, extras[side])]] : [];
    });
  const natural = set([]).map(([, { height }]) => height);
  return set(natural.map((height) => Math.max(...natural) - height));
}

export function signersOf({ form, signature }: LetterInput): Signer[] {
  const { authority, position, name } = signature;
  if (form?.kind === "minutes") {
    return [
      { titles: ["THƯ KÝ"], name: form.secretary, isOurs: false },
      { titles: ["CHỦ TỌA", position], name, isOurs: true },
    ];
  }
  const [ours, ...others] = form?.kind === "agreement" ? form.parties : [];
  const of = (role: string | undefined) =>
    role === undefined || role.trim() === "" ? [] : [`ĐẠI DIỆN ${capitals(role)}`];
  return [
    { titles: [...of(ours?.role), ...authority, position], name, isOurs: true },
    ...others.map((party) => ({
      titles: [...of(party.role), party.position],
      name: party.representative,
      isOurs: false,
    })),
  ];
}
