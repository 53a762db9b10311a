/** Words for doing the same to several incoming documents. */
export const incomingBulk = {
  accept: (n: number) => `Register ${n}`,
  instruct: (n: number) => `Instruct on ${n}`,
  read: (n: number) => `Mark ${n} as read`,
  acceptTitle: "Register several documents",
  acceptText: (n: number) =>
    `${n} documents are registered as their packets say, each with its arrival number; their senders are told “received”. What may be a duplicate is left to be looked at.`,
  instructTitle: (n: number) => `The same instruction for ${n} documents`,
  instructText: "Each document keeps its own deadline. Whoever is assigned sees each of them.",
};
