/** Words for a colleague who is away, beside the name where somebody chooses. */
export const colleague = {
  awayUntil: (until: string) => `vắng đến hết ${until}`,
  awayToday: "vắng hôm nay",
  awayFromTo: (from: string, until: string) => `vắng từ ${from} đến ${until}`,
  awayOn: (on: string) => `vắng ngày ${on}`,
  substitute: (name: string) => `${name} làm thay`,
  noSubstitute: "chưa có người làm thay",
};
