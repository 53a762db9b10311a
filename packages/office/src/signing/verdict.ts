import type { FileVerdict } from "@vanthu/pades/file-verdict.ts";
import type { SignatureVerdict, SignatureView } from "../attachment/schema.ts";

/**
 * Kept with a document, which must stay an item of the store whatever a hostile file says: of more signatures the first and
 * the last are kept, and of a name its beginning.
 */
const MOST_SIGNATURES = 20;
const LONGEST_NAME = 200;

/** The verdict of the PDF package in the words documents keep. What cannot be read of a signature is empty. */
export function signatureVerdict(verdict: FileVerdict, checkedAt: string): SignatureVerdict {
  const { state, signatures, problems } = verdict;
  return {
    state,
    checkedAt,
    signatures: bounded(signatures).map(signatureView),
    ...(problems.length > 0 && { problems: [...problems] }),
  };
}

function bounded<S>(signatures: readonly S[]): readonly S[] {
  if (signatures.length <= MOST_SIGNATURES) return signatures;
  return [...signatures.slice(0, MOST_SIGNATURES / 2), ...signatures.slice(-MOST_SIGNATURES / 2)];
}

function short<T extends string | undefined>(name: T): T {
  return name?.slice(0, LONGEST_NAME) as T;
}

/** Numbers of persons' identity cards stand in their certificates and are not kept with documents. */
function signatureView(signature: FileVerdict["signatures"][number]): SignatureView {
  const { signer, issuer, identity, revocationProof } = signature;
  return {
    fieldName: short(signature.fieldName),
    kind: signature.kind,
    state: signature.state,
    commonName: short(signer?.commonName ?? ""),
    organization: short(signer?.organization),
    title: short(signer?.title),
    capacity: identity?.capacity,
    taxCode: short(identity?.taxCode),
    issuer: short(issuer?.commonName ?? ""),
    signedAt: signature.signedAt,
    timeSource: signature.timeSource,
    provenAt: signature.provenAt,
    level: signature.level,
    revocation: signature.revocation,
    revocationSource: revocationProof?.kind,
    revokedAt: revocationProof?.revokedAt,
    validFrom: signature.validFrom ?? "",
    validTo: signature.validTo ?? "",
    coversWholeFile: signature.coversWholeFile,
    changesAfter: signature.changesAfter,
    problems: [...signature.problems],
  };
}
