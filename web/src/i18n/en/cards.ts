import type { Translated } from "../language.ts";
import type { cards as vi } from "../vi/cards.ts";

export const cards: Translated<typeof vi> = {
  title: (n: number) => `${n} first sign-in cards`,
  sheet: "First sign-in cards",
  lead: "A4, 8 cards a page. Print, cut along the lines, and hand each to its person; codes are not shown again.",
  print: "Print the cards",
  close: "Printed",
  heading: "First sign-in card",
  signInName: "Sign-in name",
  code: "One-time code",
  address: "Address",
  steps: "Three steps",
  stepOpen: "Open the address, or scan the square code.",
  stepEnter: "Choose “First sign-in”, enter the name and the code.",
  stepChoose: "Choose a password of 12 characters or more, then destroy this card.",
  until: (on: string) => `The code is good until ${on}; give it to nobody else.`,
  qr: (address: string) => `Square code of the address ${address}`,
};
