import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import type { FieldFill } from "@vanthu/pades/fill-fields.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { longDate } from "@vanthu/platform/vietnamese-date.ts";
import * as v from "valibot";
import { readFile, storeFile } from "../attachment/service.ts";
import type { FileId } from "../attachment/schema.ts";
import type { LaidOutLetter } from "./composer.ts";
import type { OutgoingDocument, Placement } from "./schema.ts";

/** Templates as the composer made them; their inside is the business of the PDF package, which checks it. */
const Template = v.custom<AppearanceTemplate>((value) => typeof value === "object" && value !== null);
const ReservedField = v.object({ fieldName: v.string(), template: Template });

/** What fills the reserved places of a letter: made when it is composed, used when it gets its number. */
const FieldTemplates = v.object({
  number: ReservedField,
  /** Absent in minutes, which bear no place and date line (mẫu 1.9). */
  date: v.optional(ReservedField),
  /** Writes the agency's signature on the annexes; absent where there are none. */
  mark: v.optional(Template),
  /** Địa danh as it stood when the letter was composed: the template holds its letters. */
  place: v.string(),
});

/** Stores the templates of a composed letter; answers the id of the file. */
export async function writeFieldTemplates(
  cx: Cx,
  { number, date }: LaidOutLetter,
  place: string,
  mark: AppearanceTemplate | undefined,
): Promise<FileId> {
  if (!number) throw new RangeError("a letter to be numbered reserves a field for its number");
  const { id } = await storeFile(cx, {
    name: "fields.json",
    contentType: "application/json",
    bytes: Buffer.from(JSON.stringify({ number, date, place, mark })),
    role: "annex",
  });
  return id;
}

/** What writes the agency's signature on the annexes of a document, where it was made with them. */
export async function readMark(cx: Cx, { templatesFileId }: Placement): Promise<AppearanceTemplate | undefined> {
  return (await readTemplates(cx, templatesFileId)).mark;
}

/** The lines a numbered document gets: `Số: 05/BC-UBND` and `Lạc Thuỷ, ngày 05 tháng 02 năm 2026`. */
export async function fieldFills(cx: Cx, document: OutgoingDocument): Promise<FieldFill[]> {
  const { placement, referenceNumber, issuedOn } = document;
  if (!placement || referenceNumber === undefined || issuedOn === undefined) {
    throw new Refusal("conflict", "outgoing.wrong_state", { state: document.state });
  }
  const { number, date, place } = await readTemplates(cx, placement.templatesFileId);
  return [
    { ...number, text: `Số: ${referenceNumber}`, align: "center" },
    ...(date ? [{ ...date, text: `${place}, ${longDate(issuedOn)}`, align: "center" as const }] : []),
  ];
}

async function readTemplates(cx: Cx, fileId: FileId): Promise<v.InferOutput<typeof FieldTemplates>> {
  const stored = await readFile(cx, fileId);
  return v.parse(FieldTemplates, JSON.parse(Buffer.from(stored).toString("utf8")));
}
