import { fillFields } from "../fill-fields.ts";
import { signPdf, type SignPdfOptions } from "../sign-pdf.ts";
import {
  aLetter,
  aSealTemplate,
  aTextTemplate,
  DATE_FIELD,
  type LetterTraits,
  NUMBER_FIELD,
} from "./sample-documents.ts";
import { aRoot, type Identity, issued, nameOf } from "./test-authority.ts";

/** The people and the office of the tests, with certificates of one root. */
export interface Cast {
  root: Identity;
  leader: Identity;
  agency: Identity;
}

export const SIGNED_AT = new Date("2026-08-03T02:00:00Z");
export const FILLED_AT = new Date("2026-08-03T02:10:00Z");
export const SEALED_AT = new Date("2026-08-03T02:20:00Z");
export const JUDGED_AT = new Date("2026-08-03T03:00:00Z");
export const NUMBER_TEXT = "125";
export const DATE_TEXT = "Thử Nghiệm, ngày 03 tháng 8 năm 2026";

let cast: Cast | undefined;
let agency: Identity | undefined;

/** Made once a process, each when it is first asked for: keys cost time. */
export function theCast(): Cast {
  if (cast) return cast;
  const root = aRoot();
  const leaderName = nameOf("Nguyễn Văn Thử", {
    organization: "UBND xã Thử Nghiệm",
    title: "Chủ tịch",
    uids: ["CCCD:001099000002", "MNS:1055555"],
  });
  const agencyName = nameOf("Ủy ban nhân dân xã Thử Nghiệm", { uids: ["MST:0100000001"] });
  cast = {
    root,
    leader: issued(root, leaderName, { keyUsageBits: 0x40 }),
    get agency() {
      agency ??= issued(root, agencyName);
      return agency;
    },
  };
  return cast;
}

/** Options to sign with an identity; visible, with a seal. */
export function signingBy(identity: Identity, more: Partial<SignPdfOptions> = {}): SignPdfOptions {
  return {
    signer: identity.signer,
    certificate: identity.certificate,
    chain: [],
    fieldName: "LanhDao",
    signedAt: SIGNED_AT,
    appearance: { template: aSealTemplate(), page: 0, rect: [350, 100, 450, 200] },
    ...more,
  };
}

/** A letter the leader has signed. */
export async function aLetterSignedByTheLeader(traits: LetterTraits = {}): Promise<Uint8Array> {
  return signPdf(await aLetter(traits), signingBy(theCast().leader));
}

/** The same with number and date. */
export async function aNumberedLetter(traits: LetterTraits = {}): Promise<Uint8Array> {
  return numbered(await aLetterSignedByTheLeader(traits));
}

export async function numbered(letter: Uint8Array, numberText = NUMBER_TEXT): Promise<Uint8Array> {
  const numberTemplate = await aTextTemplate("0123456789");
  const dateTemplate = await aTextTemplate(DATE_TEXT);
  return fillFields(
    letter,
    [
      { fieldName: NUMBER_FIELD, text: numberText, template: numberTemplate, align: "center" },
      { fieldName: DATE_FIELD, text: DATE_TEXT, template: dateTemplate, align: "center" },
    ],
    { filledAt: FILLED_AT },
  );
}

/** The same with the agency's seal: the finished letter. */
export async function aSealedLetter(traits: LetterTraits = {}): Promise<Uint8Array> {
  const sealing = signingBy(theCast().agency, {
    fieldName: "CoQuan",
    signedAt: SEALED_AT,
    appearance: { template: aSealTemplate(), page: 0, rect: [310, 100, 410, 200] },
  });
  return signPdf(await aNumberedLetter(traits), sealing);
}
