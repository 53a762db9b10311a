import type { Translated } from "../language.ts";
import type { signatureProblem as vi } from "../vi/signature-problem.ts";

export const signatureProblem: Translated<typeof vi> = {
  "content.digest_mismatch": "The content differs from what was signed.",
  "content.changed_later": "Something was changed after signing that may not be.",
  "content.signature_removed": "The signature was taken out of the file.",
  "content.other": "The content does not match the signature.",
  "signature.mismatch": "The signature does not match the certificate.",
  "signature.time_in_future": "The time of signing lies in the future.",
  "signature.format_unknown": "The form of the signature is not known.",
  "signature.other": "The signature is faulty.",
  "trust.no_path": "The certificate's issuer is not on the list of trust.",
  "trust.not_valid_at": "The certificate was not valid when checked.",
  "trust.use_forbidden": "The certificate is not for signing.",
  "trust.weak_algorithm": "The certificate uses a weak algorithm.",
  "trust.authority_invalid": "The issuer's certificate is not valid.",
  "trust.unknown_extension": "The certificate has a condition that is not known.",
  "trust.other": "The certificate could not be verified.",
  "certificate.other": "The certificate in the signature is damaged or another one.",
  "algorithm.weak": "The signature uses a weak algorithm.",
  "algorithm.other": "The signature's algorithm is not known.",
  "cms.other": "The data of the signature are damaged.",
  "pdf.other": "The file is too complex to check fully.",
  other: "Something could not be checked.",
};
