/** Words for doing the same to several outgoing documents. */
export const outgoingBulk = {
  sign: (n: number) => `Look at and sign ${n}`,
  approveVisa: (n: number) => `Approve ${n}`,
  approveVisaTitle: (n: number) => `Approve ${n} documents at your step?`,
  approveVisaText: "Each goes on to the next step. Open one by itself to remark on it or send it back.",
  approveContent: (n: number) => `Approve the content of ${n}`,
  approveContentTitle: (n: number) => `Approve the content of ${n} documents?`,
  approveContentText:
    "You answer for the content of each. Leave out what is still to be changed, and open it to send it back.",
  approveLayout: (n: number) => `Approve the layout of ${n}`,
  approveLayoutTitle: (n: number) => `Approve the layout of ${n} documents?`,
  approveLayoutText:
    "You answer for the layout of each. Leave out what is still to be changed, and open it to send it back.",
  number: (n: number) => `Number ${n}`,
  seal: (n: number) => `Seal ${n}`,
  issue: (n: number) => `Issue ${n}`,
  numberTitle: (n: number) => `Take number and date for ${n} documents?`,
  numberText:
    "Each takes the next number of the register, the one signed first the first. A number cannot be given back.",
  sealTitle: (n: number) => `Seal ${n} documents?`,
  sealText: "The agency's digital signature is put into each. Those whose number is not written yet are left.",
  issueTitle: (n: number) => `Issue ${n} documents?`,
  issueText: "Each is sent to the receivers it names. After that it can only be recalled or corrected.",
  issueNone: "It has no electronic receivers. Open it to issue it on paper.",
};
