/** Words of choosing several lines of a list. */
export const choice = {
  choose: "Choose several lines",
  chooseOne: (name: string) => `Choose ${name}`,
};
