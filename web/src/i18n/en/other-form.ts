import type { Translated } from "../language.ts";
import type { otherForm as vi } from "../vi/other-form.ts";

export const otherForm: Translated<typeof vi> = {
  paperWaits: "The sender sends the paper as well",
  paperWaitsText: "When it comes, note it here; it is not registered again.",
  paperCame: "Paper has come",
  paperNoted: "Paper noted.",
  copyWaits: "Waiting for the electronic copy",
  copyWaitsText: "When it comes over the exchange it is put with this document, without a new number.",
  joinedTitle: (n) => `Put with arrival number ${String(n)}`,
  joinedText: "This is the electronic copy of a paper that is registered.",
  openJoined: (n) => `Open arrival number ${String(n)}`,
  likelyTitle: "This may be the electronic copy of a registered paper",
  likely: (n, reference, on) => `Arrival number ${String(n)}: ${reference} of ${on}`,
  agrees: (keys) => `The same: ${keys}`,
  reference: "number and notation",
  issuer: "issuer",
  date: "date",
  subject: "subject",
  join: (n) => `Put with number ${String(n)}`,
  joined: (n) => `Put with arrival number ${String(n)}. The sender was told.`,
};
