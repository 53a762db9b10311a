import type { Translated } from "../language.ts";
import type { incomingList as vi } from "../vi/incoming-list.ts";

export const incomingList: Translated<typeof vi> = {
  title: "Incoming documents",
  listLabel: "List of incoming documents",
  views: "Views",
  mine: "My work",
  arrived: "To register",
  registered: "To instruct",
  all: "All",
  filter: "Filter by state",
  filteredBy: (state: string) => `Filter: ${state}`,
  clearFilter: "Clear filter",
  register: "Register a paper document",
  emptyMine: "Nothing is assigned to you",
  emptyMineText: "When a leader assigns work, the document appears here with its deadline.",
  emptyArrived: "Nothing waits to be registered",
  emptyArrivedText: "New documents from the exchange appear here. For paper, press Register.",
  emptyRegistered: "Nothing waits for an instruction",
  emptyRegisteredText: "Documents appear here when they are registered.",
  emptyAll: "No documents yet",
  emptyAllText: "Here are the documents you may see: assigned to you, or of your duty.",
  choose: "Choose a document to read",
  chooseText: "J and K move, Enter opens, Esc goes back to the list.",
  back: "Back to the list",
};
