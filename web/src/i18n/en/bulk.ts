/** Words of doing the same to several lines of a list. */
export const bulk = {
  label: "For the chosen lines",
  chosen: (n: number) => `${n} chosen`,
  chooseAll: "Choose the whole list",
  stop: "Stop choosing",
  deedKey: "Do it to the chosen lines",
  different: "These lines need different steps. Choose only those in the same state.",
  running: (done: number, all: number) => `${done} of ${all} done`,
  done: (n: number) => `${n} done.`,
  failed: (n: number) => `${n} could not be done and stay chosen; the reason stands below each line.`,
  failedGone: "No longer in this list:",
};
