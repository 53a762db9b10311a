import type { Consumer } from "@vanthu/platform/consume.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import * as v from "valibot";
import { DepartmentId, StaffId } from "../staff/schema.ts";
import { findInFile, forgetFindings } from "./find-service.ts";
import { judge } from "./judge-service.ts";
import type { TextReader } from "./text-port.ts";

const Routed = v.object({
  leadId: StaffId,
  leadDepartmentId: DepartmentId,
  dueOn: v.optional(v.string()),
  proposalIds: v.optional(v.array(v.string()), []),
});

/** Reads the file of a document once it is registered, gets another file, or is updated by its sender; forgets one that ended; counts what was decided. */
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
    {
      name: "proposal.judge",
      on: "incoming.routed",
      handle: (cx, event) => judge(cx, documentId(event), v.parse(Routed, event.data), event.at),
    },
  ];
}

function documentId({ subject }: DomainEvent): string {
  return subject.replace(/^incoming#/u, "");
}
