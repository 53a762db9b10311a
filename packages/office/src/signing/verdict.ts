import type { FileVerdict } from "@vanthu/pades/file-verdict.ts";
import type { SignatureVerdict } from "../attachment/schema.ts";

type SignatureView = SignatureVerdict["signatures"][number];

/** The verdict of the PDF package in the words documents keep. What cannot be read of a signature is empty. */
export function signatureVerdict(verdict: FileVerdict, checkedAt: string): SignatureVerdict {
  return { state: verdict.state, checkedAt, signatures: verdict.signatures.map(signatureView) };
}

function signatureView(signature: FileVerdict["signatures"][number]): SignatureView {
  const { signer, issuer } = signature;
  return {
    fieldName: signature.fieldName,
    state: signature.state,
    commonName: signer?.commonName ?? "",
    organization: signer?.organization,
    title: signer?.title,
    issuer: issuer?.commonName ?? "",
    signedAt: signature.signedAt,
    validFrom: signature.validFrom ?? "",
    validTo: signature.validTo ?? "",
    coversWholeFile: signature.coversWholeFile,
    problems: [...signature.problems],
  };
}
