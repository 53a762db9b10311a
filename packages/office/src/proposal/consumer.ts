import type { Consumer } from "@vanthu/platform/consume.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { findInFile, forgetFindings } from "./find-service.ts";
import type { TextReader } from "./text-port.ts";

/** Reads the file of a document once it is registered, gets another file, or is updated by its sender; forgets one that ended. */
export function proposalConsumers(readText: TextReader): readonly Consumer[] {
  const reading = (name: string, on: Consumer["on"]): Consumer => ({
    name,
    on,
    handle: (cx, event) => findInFile(cx, documentId(event), readText),
  });
  return [
    reading("proposal.read-registered", "incoming.registered"),
    reading("proposal.read-attached", "incoming.attached"),
    reading("proposal.read-updated", "incoming.updated"),
    {
      name: "proposal.forget-ended",
      on: "incoming.ended",
      handle: (cx, event) => forgetFindings(cx, documentId(event)),
    },
  ];
}

function documentId({ subject }: DomainEvent): string {
  return subject.replace(/^incoming#/u, "");
}
