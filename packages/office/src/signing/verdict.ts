import type { FileVerdict } from "@vanthu/pades/file-verdict.ts";
import type { SignatureVerdict, SignatureView } from "../attachment/schema.ts";

/** The verdict of the PDF package in the words documents keep. What cannot be read of a signature is empty. */
export function signatureVerdict(verdict: FileVerdict, checkedAt: string): SignatureVerdict {
  const { state, signatures, problems } = verdict;
  return {
    state,
    checkedAt,
    signatures: signatures.map(signatureView),
    ...(problems.length > 0 && { problems: [...problems] }),
  };
}

/** Numbers of persons' identity cards stand in their certificates and are not kept with documents. */
function signatureView(signature: FileVerdict["signatures"][number]): SignatureView {
  const { signer, issuer, identity, revocationProof } = signature;
  return {
    fieldName: signature.fieldName,
    kind: signature.kind,
    state: signature.state,
    commonName: signer?.commonName ?? "",
    organization: signer?.organization,
    title: signer?.title,
    capacity: identity?.capacity,
    taxCode: identity?.taxCode,
    issuer: issuer?.commonName ?? "",
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
