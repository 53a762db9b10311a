import type { DomainEvent } from "@vanthu/platform/event.ts";
import * as v from "valibot";

const Said = v.object({
  staffName: v.optional(v.string()),
  fromName: v.optional(v.string()),
});

/** What an event about people, not documents, is called and where it is looked at; nothing for any other event. */
export function peopleTitle({ type, subject, data }: DomainEvent): { title?: string; href: string } | undefined {
  const id = subject.slice(subject.indexOf("#") + 1);
  const { staffName, fromName } = v.parse(Said, data);
  if (type.startsWith("absence.")) return named(staffName, "/directory?view=absence");
  // who takes over finds it among the day's work; the lines are for who handed over
  if (type === "handover.started") return named(fromName, "/");
  return type === "handover.finished" ? named(fromName, `/handover/${id}`) : undefined;
}

function named(title: string | undefined, href: string): { title?: string; href: string } {
  return { href, ...(title !== undefined && { title }) };
}
