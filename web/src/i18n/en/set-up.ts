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
} as const;
