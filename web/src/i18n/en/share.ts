/** Words of the shares people have in an incoming document. */
export const share = {
  shares: "People",
  answer: "Answer",
  recallOf: (name: string) => `Recall the work of ${name}`,
  progress: (percent: number) => `${percent}% done`,
  asks: (on: string, reason: string) => `Asks for ${on}: ${reason}`,
  granted: (on: string) => `Extended until ${on}.`,
  notGranted: (reason: string) => `Not extended: ${reason}`,
  answeredBy: (reference: string) => `Answered by ${reference}`,
  to: (name: string) => `To ${name}:`,
  seen: (when: string) => `Read ${when}`,
  unseen: "Not read yet",
};
