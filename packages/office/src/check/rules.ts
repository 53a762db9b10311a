import type { OutgoingDocument } from "../outgoing/schema.ts";
import type { Office } from "../tenant/schema.ts";
import type { CheckedDocument } from "./schema.ts";

/** What the public may know of a document; undefined as long as it has not left the office. */
export function publicFace(
  document: OutgoingDocument,
  office: Pick<Office, "name" | "sample">,
): CheckedDocument | undefined {
  const state = publicState(document);
  const { referenceNumber, issuedOn, ended, file, annexes, issuedSha256, expectedSignatures } = document;
  if (!state || referenceNumber === undefined || issuedOn === undefined) return undefined;
  const main = issuedSha256 ?? file?.sha256;
  return {
    state,
    agency: office.name,
    typeName: document.typeName,
    referenceNumber,
    issuedOn,
    signer: { name: document.signerName, position: document.signerPosition },
    ...(ended && { ended: { on: ended.on, by: ended.by } }),
    signatures: expectedSignatures,
    files: [
      ...(main === undefined ? [] : [{ role: "main" as const, sha256: main }]),
      ...annexes.map(({ sha256 }) => ({ role: "annex" as const, sha256 })),
    ],
    sample: office.sample,
  };
}

function publicState({ state, ended }: OutgoingDocument): CheckedDocument["state"] | undefined {
  if (state === "void") return "void";
  return state === "issued" ? (ended?.kind ?? "issued") : undefined;
}
