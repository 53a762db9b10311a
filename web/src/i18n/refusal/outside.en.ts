/** Refusals about keys outside: the remote signing provider, requests that wait for confirmation, USB tokens. */
export const outsideRefusal = {
  "provider.address_refused": "This address of a provider cannot be used. Enter the https address the provider gave.",
  "provider.timed_out": "The signing provider has not answered. Try again in a few minutes.",
  "provider.unreachable":
    "The signing provider cannot be reached. Try again later, then tell the unit's administrator.",
  "provider.client_refused":
    "The signing provider does not take the unit's account. The unit's administrator enters name and secret again.",
  "provider.reply_unusable":
    "The signing provider's reply does not follow the standard. Tell the unit's administrator.",
  "provider.failed": "The signing provider reports error {{error}}. Try again, then tell the unit's administrator.",
  "provider.signature_wrong":
    "The signing provider sent a signature that is not of this document, so it is not used. Sign again, then tell the unit's administrator.",
  "signing.no_provider": "The unit has no remote signing provider yet. The unit's administrator connects one first.",
  "signing.certificate_revoked": "The certificate was revoked. Request a new one on the profile page.",
  "signing.certificate_of_another": "The certificate bears another person's name. Choose the one that bears yours.",
  "signing.certificate_untrusted":
    "The certificate is not from an authority this system trusts. Choose another or tell the unit's administrator.",
  "signing.key_kind_unsupported":
    "The key of this certificate is not RSA and cannot sign here yet. Use another certificate.",
  "signing.credential_missing": "The provider has no such certificate under the name you entered. Search again.",
  "signing.credential_disabled": "The certificate is locked at the provider. Ask the provider to unlock it.",
  "signing.credential_needs_pin":
    "This certificate wants its PIN sent through the system, which we do not take. Choose confirmation on the phone at the provider.",
  "signing.request_missing": "There is no such signing request. Open the page To sign again.",
  "signing.request_settled": "This signing request is settled. Open the page To sign again to see its result.",
  "signing.request_expired":
    "The time to confirm is over, so nothing was signed. Sign again and confirm within 5 minutes.",
  "signing.request_interrupted": "The signing request was cut off, so nothing was signed. Sign again.",
  "signing.refused_on_phone": "You refused on the phone, so nothing was signed. Sign again if that was a mistake.",
  "signing.cancelled": "You gave up signing. Sign again when needed.",
  "signing.outside_chosen":
    "The unit signs by keys kept outside. Connect remote signing or a USB token on your profile page.",
  "signing.prepared_changed": "The document or the image of the signature changed since signing began. Sign again.",
  "token.service_absent": "The signing software does not run on this machine. Start it and sign again.",
  "token.absent": "There is no USB token. Plug it in and sign again.",
  "token.pin_wrong": "The PIN of the USB token is wrong. Sign again with the right PIN.",
  "token.locked": "The USB token is locked after too many wrong PINs. Ask its issuer to unlock it.",
  "token.refused": "You refused in the signing software, so nothing was signed. Sign again if that was a mistake.",
  "token.certificate_differs":
    "The USB token plugged in is not the one registered. Plug in the right one or register it on your profile page.",
  "token.timed_out": "The signing software did not answer in time. Sign again.",
  "token.failed": "The signing software reports an error. Restart it and sign again.",
  "token.signature_foreign": "The signature is not of the registered USB token. Plug in the right one and sign again.",
} as const;
