import type { Translated } from "../language.ts";
import type { recipient as vi } from "../vi/recipient.ts";

/** Words of choosing whom a document goes to. */
export const recipient: Translated<typeof vi> = {
  "communes-of-province": "All communes and wards of the province",
  "communes-of-country": "All communes and wards of the country",
  "departments-of-province": "All departments of the province",
  unitsBelow: "Units below",
  group: (name: string, n: string) => `${name}: ${n}`,
  groupDetail: (n: string) => `Group of ${n} agencies`,
  remembered: "Sent to before",
  closed: (code: string) => `Code ${code} is closed: goes on paper`,
  replaced: (name: string, heirs: string) => `${name} is no more; ${heirs} stands in its place.`,
  dissolved: (name: string) => `${name} was dissolved and has no successor, so it was not added.`,
  noAxis: (name: string) =>
    `${name} gets paper: neither the unit nor the province is connected to its axis. Ask an administrator to connect.`,
  unread: "The directory could not be searched. Check the network and type again.",
  typeMore: "Type two letters or more to search the directory of the country, with or without accents.",
  saveGroup: (n: number) => `Save ${n} receivers as a group`,
  saveGroupTitle: "Save as a group of receivers",
  saveGroupSubmit: "Save the group",
  saveGroupText: (n: number) =>
    `The group holds the ${n} receivers chosen; next time the whole group is chosen at once. All of the unit may use it.`,
  groupName: "Name of the group",
  groupNameMissing: "Name the group.",
  groupSaved: (name: string) => `Group ${name} saved`,
};
