/** Words of choosing several lines of a list and doing the same to all of them. */
export const bulk = {
  label: "For the chosen lines",
  choose: "Choose several lines",
  chooseOne: (name: string) => `Choose ${name}`,
  chosen: (n: number) => `${n} chosen`,
  chooseAll: "Choose the page",
  stop: "Stop choosing",
  deedKey: "Do it to the chosen lines",
  different: "These lines need different steps. Choose only those in the same state.",
  running: (done: number, all: number) => `${done} of ${all} done`,
  done: (n: number) => `${n} done.`,
  failed: (n: number) => `${n} could not be done. Open each to see:`,
};
