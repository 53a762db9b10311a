import type { AppearanceTemplate, PageTurn } from "@vanthu/pades/appearance-template.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import type { ExternalSigner } from "@vanthu/pades/signer.ts";
import { draftSignature, type SignatureDraft } from "@vanthu/pades/signature-draft.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal, type RefusalCode } from "@vanthu/platform/refusal.ts";
import { isHeld, signerOf, type SigningKey } from "@vanthu/platform/signing-key.ts";
import { createHash } from "node:crypto";
import { SignatureAppearanceEntity, SigningIdentityEntity, signingPartition } from "./item.ts";
import { usableCertificate } from "./rules.ts";
import type { SigningIdentity } from "./schema.ts";
import { CertificateStandingEntity, type CertificateStandingItem } from "./standing-item.ts";
import { certificateStanding } from "./standing-service.ts";
import { hasTimestamps, stampOrNone } from "./timestamp-service.ts";

/** Key, certificate and image of somebody who may sign now. */
export interface ReadySigner {
  readonly key: SigningKey;
  readonly certificate: Uint8Array;
  readonly certificateSha256: string;
  readonly chain: readonly Uint8Array[];
  readonly commonName: string;
  readonly template: AppearanceTemplate;
}

/** Where a signature goes and the time it claims. */
export interface SignaturePlace {
  readonly fieldName: string;
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  readonly signedAt: Date;
  /** On whose behalf, where that is not the signer's own. */
  readonly reason?: string;
  /** Lines of text in place of the signer's image. */
  readonly mark?: { readonly template: AppearanceTemplate; readonly text: string; readonly turn: PageTurn };
}

/**
 * What the owner (a staff id, or `seal`) signs with; one read, and every five minutes a question to the authority.
 * @throws Refusal `signing.no_certificate`, `signing.certificate_expired`, `signing.certificate_revoked`, `signing.no_image`
 */
export async function readSigner(cx: Cx, owner: string): Promise<ReadySigner> {
  const { identities, appearances, standings } = await cx.store.collect(
    {
      identities: SigningIdentityEntity,
      appearances: SignatureAppearanceEntity,
      standings: CertificateStandingEntity,
    },
    signingPartition(owner),
  );
  const [identity] = identities;
  const certificate = Buffer.from(usableCertificate(identity, cx.clock.now()), "base64");
  const [appearance] = appearances;
  if (!identity || !appearance) throw new Refusal("conflict", "signing.no_image");
  await refuseRevoked(cx, identity, standings[0]);
  return {
    key: identity.key,
    certificate,
    certificateSha256: createHash("sha256").update(certificate).digest("hex"),
    chain: identity.chain.map((member) => Buffer.from(member, "base64")),
    commonName: identity.commonName,
    template: JSON.parse(appearance.template) as AppearanceTemplate,
  };
}

/**
 * A revoked certificate signs nothing. One whose authority does not answer may: the work of an office does not stand still
 * for a network that is down, and what was signed is asked after again (decision 0011).
 */
async function refuseRevoked(
  cx: Cx,
  identity: SigningIdentity,
  known: CertificateStandingItem | undefined,
): Promise<void> {
  const standing = await certificateStanding(cx, identity, known);
  if (standing?.revocation === "revoked") throw new Refusal("conflict", "signing.certificate_revoked");
  if (standing?.revocation === "unknown") cx.log.warn("signing.revocation_unknown", { owner: identity.owner });
}

/**
 * Signs a PDF with one call to KMS, the image in its box: PAdES B-T where a time-stamp is to be had, else B-B.
 * @throws Refusal `signing.key_outside` where nothing here can use the key, and with the code of the PDF package:
 *   `pdf.damaged`, `field.name_taken`, `certificate.not_valid_at` …
 */
export async function signFile(
  cx: Cx,
  signer: ReadySigner,
  pdf: Uint8Array,
  place: SignaturePlace,
): Promise<Uint8Array> {
  const { key } = signer;
  if (!isHeld(key)) throw new Refusal("conflict", "signing.key_outside", { custody: key.custody });
  return signWith(cx, signerOf(cx.world, cx.actor.tenantId, key), { signer, pdf, place });
}

/** A file, who is to sign it, and where. */
export interface SigningWork {
  readonly signer: ReadySigner;
  readonly pdf: Uint8Array;
  readonly place: SignaturePlace;
}

/** Signs with whatever makes the signature. @throws Refusal as {@link signFile} */
export async function signWith(cx: Cx, by: ExternalSigner, work: SigningWork): Promise<Uint8Array> {
  try {
    const draft = draftOf(cx, work);
    const signature = await by.sign(draft.message);
    draft.check(by.algorithm, signature);
    return draft.complete(by.algorithm, signature, await stampOrNone(cx, signature));
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * The bytes a key outside must sign for this file: the same file, signer, place and time give the same bytes again.
 * @throws Refusal as {@link signFile}
 */
export function messageToSign(cx: Cx, work: SigningWork): Uint8Array {
  try {
    return draftOf(cx, work).message;
  } catch (error) {
    throw asRefusal(error);
  }
}

// Room for a time-stamp is left also where none comes: what is signed must not hang on who answers.
function draftOf(cx: Cx, { signer, pdf, place }: SigningWork): SignatureDraft {
  const options = {
    certificate: signer.certificate,
    chain: [...signer.chain],
    fieldName: place.fieldName,
    signedAt: place.signedAt,
    name: signer.commonName,
    ...(place.reason !== undefined && { reason: place.reason }),
    appearance: {
      template: signer.template,
      page: place.page,
      rect: place.rect,
      ...(place.mark && { ...place.mark, align: "right" as const }),
    },
  };
  return draftSignature(pdf, options, hasTimestamps(cx));
}

function asRefusal(error: unknown): unknown {
  return error instanceof PdfProblem ? new Refusal("conflict", error.code as RefusalCode, {}, { cause: error }) : error;
}
