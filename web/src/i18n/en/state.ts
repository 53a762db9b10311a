import type { Translated } from "../language.ts";
import type { state as vi } from "../vi/state.ts";

export const state: Translated<typeof vi> = {
  arrived: "To register",
  registered: "Waits for instruction",
  refused: "Sent back",
  routed: "Assigned",
  inProgress: "In progress",
  done: "Finished",
  void: "Number void",
  lead: "Lead",
  coordinating: "Co-operating",
  informed: "Informed",
  assigned: "Not started",
  started: "In progress",
  finished: "Finished",
  paper: "On paper",
  exchange: "Over the exchange",
  normal: "Ordinary",
  urgent: "Urgent",
  rush: "Very urgent",
  express: "Express",
};
