/** Words of choosing several lines of a list. */
export const choice = {
  choose: "Chọn nhiều dòng",
  chooseOne: (name: string) => `Chọn ${name}`,
} as const;
