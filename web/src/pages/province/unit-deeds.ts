import { post } from "../../api.ts";
import { u } from "./unit-words.ts";

/** A change in the life of a unit. */
export type UnitDeed = "trial" | "official" | "close" | "suspend" | "resume";

interface Life {
  readonly stage: "preparing" | "trial" | "official" | "closed";
  readonly suspended: boolean;
}

/** What may happen next to a unit: the step forward first, what ends something last. */
export function deedsOf(unit: Life): UnitDeed[] {
  if (unit.stage === "closed") return [];
  if (unit.suspended) return ["resume", "close"];
  if (unit.stage === "preparing") return ["trial", "close"];
  return [...(unit.stage === "trial" ? (["official"] as const) : []), "suspend", "close"];
}

/** Only a step that lets people in needs no thought about those who are inside. */
export function ends(deed: UnitDeed): boolean {
  return deed === "close" || deed === "suspend";
}

const TO = { trial: "trial", official: "official", close: "closed" } as const;

/** Does it; the server decides again whether it may be. */
export async function perform<T>(id: string, deed: UnitDeed, reason: string): Promise<T> {
  const unit = `/api/province/units/${id}`;
  return deed === "suspend" || deed === "resume"
    ? post<T>(`${unit}/${deed}`, { reason })
    : post<T>(`${unit}/state`, { to: TO[deed], reason });
}

/** The words of the question asked before it, and of the answer after it. */
export function wordsOf(deed: UnitDeed, name: string): { title: string; text: string; submit: string; done: string } {
  switch (deed) {
    case "trial":
      return { title: u("trialTitle", name), text: u("trialText"), submit: u("toTrial"), done: u("trialDone", name) };
    case "official":
      return {
        title: u("officialTitle", name),
        text: u("officialText"),
        submit: u("toOfficial"),
        done: u("officialDone", name),
      };
    case "close":
      return { title: u("closeTitle", name), text: u("closeText"), submit: u("close"), done: u("closedDone", name) };
    case "suspend":
      return {
        title: u("suspendTitle", name),
        text: u("suspendText"),
        submit: u("suspend"),
        done: u("suspendedDone", name),
      };
    case "resume":
      return {
        title: u("resumeTitle", name),
        text: u("resumeText"),
        submit: u("resume"),
        done: u("resumedDone", name),
      };
  }
}
