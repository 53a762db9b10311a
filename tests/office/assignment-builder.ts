import { give } from "@vanthu/office/assignment/give-service.ts";
import { readDetail } from "@vanthu/office/assignment/read-service.ts";
import { GiveAssignment, type AssignmentDetail, type AssignmentId } from "@vanthu/office/assignment/schema.ts";
import { takeAssignmentStep } from "@vanthu/office/assignment/step-service.ts";
import { AssignmentStep } from "@vanthu/office/assignment/step-schema.ts";
import { UploadedFileEntity } from "@vanthu/office/attachment/item.ts";
import type { FileId } from "@vanthu/office/attachment/schema.ts";
import { storeFile } from "@vanthu/office/attachment/service.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import type { Person, TestOffice } from "../office-world.ts";

export type GivenFields = Partial<v.InferInput<typeof GiveAssignment>>;

/** An assignment given by one person to another; only what matters to a test is named by it. */
export async function givenIn(
  office: TestOffice,
  by: Person,
  to: Person,
  fields: GivenFields = {},
): Promise<AssignmentId> {
  const input = { title: "Rà soát hồ sơ đất đai", lead: { kind: "person", id: to.id }, dueOn: "2026-12-01", ...fields };
  return (await give(office.cx(by), v.parse(GiveAssignment, input))).id;
}

/** Takes a step at the version the person sees. */
export async function stepIn(
  office: TestOffice,
  by: Person,
  id: AssignmentId,
  named: Record<string, unknown>,
): Promise<AssignmentDetail> {
  const { assignment } = await readDetail(office.cx(by), id);
  return takeAssignmentStep(office.cx(by), id, v.parse(AssignmentStep, { version: assignment.version, ...named }));
}

/** A file somebody uploaded and had confirmed. */
export async function uploadedIn(office: TestOffice, by: Person, name: string): Promise<FileId> {
  const cx = office.cx(by);
  const bytes = new TextEncoder().encode(name);
  const file = await storeFile(cx, { name, contentType: "application/pdf", bytes, role: "annex" });
  const askedAt = cx.clock.now().toISOString();
  await cx.store.write([create(UploadedFileEntity, { ...file, state: "confirmed", askedBy: by.id, askedAt })]);
  return file.id;
}
