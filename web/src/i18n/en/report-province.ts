import type { Translated } from "../language.ts";
import type { reportProvince as vi } from "../vi/report-province.ts";

export const reportProvince: Translated<typeof vi> = {
  title: (week, from, to) => `Whole province, week ${week}, ${from} to ${to}`,
  sentOf: (sent, expected) => `${sent} of ${expected} units have sent their report`,
  pressUnit: "press a unit to see its figures",
  ownUnit: "Report of our own unit",
  csv: "Download CSV",
  missing: (n) => `${n} units have not sent:`,
  andOthers: (names, n) => `${names} and ${n} more.`,
  ranking: "Units ranked",
  onlyMissing: "Only those that have not sent",
  rank: "Rank",
  rankOf: (rank, of) => `rank ${rank} of ${of} units that sent`,
  state: "State",
  sent: "Sent",
  notSent: "Not sent",
  notOpen: "Not open yet",
  closed: "Closed",
  registeredInTimeShort: "Registered same day",
  axisShort: "Over the axis",
  back: (week) => `Whole province, week ${week}`,
  unitSentAt: (when) => `sent at ${when}`,
  shorter: (from, to) => `The unit opened or closed during the week; figures are from ${from} to ${to}.`,
  nothingSent: "The unit has not sent this week's report, so there are no figures.",
  endsHere: "The province sees the figures a unit sent, never the unit's documents.",
  handling: "Handling of incoming documents",
};
