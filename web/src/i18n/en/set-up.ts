/** Words of the page on which a unit sees what it still needs. */
export const setUp = {
  title: "Ready to work",
  ready: "This unit is ready.",
  readyText: "Nothing is missing.",
  lead: (missing: number) =>
    `${missing === 1 ? "1 thing is" : `${missing} things are`} left before everybody can do every step.`,
  stagePreparing: "Being prepared",
  stageTrial: "On trial",
  stageOfficial: "Official",
  stageClosed: "Closed",
  list: "Preparation",
  toToday: "Back to Today",
  cardTitle: "Ready to work",
  cardText: (done: number, all: number) => `${done} of ${all} preparations are done.`,
  cardOpen: "See what is missing",
  letterAddress: "Address on documents",
  letterAddressLabel: "Print the unit's address at the foot of the first page",
  letterAddressNone: "The unit has no address, telephone or e-mail on record, so nothing can be printed.",
  letterAddressOn: "Documents submitted from now on bear the unit's address at the foot of the first page.",
  letterAddressOff: "Documents submitted from now on bear no address.",
  checkMark: "Check code on documents",
  checkMarkLabel: "Print a check code and a QR code at the foot of the signed page",
  checkMarkHint:
    "Who holds a document opens the check page and sees whether it is the issued one. That page shows no content.",
  checkMarkOn: "Documents submitted from now on bear a check code.",
  checkMarkOff: "Documents submitted from now on bear none; codes already printed still answer.",
} as const;
