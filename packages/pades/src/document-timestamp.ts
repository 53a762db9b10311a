import { formFields } from "./form-fields.ts";
import { PdfFile } from "./pdf-file.ts";
import { openSlot } from "./signature-slot.ts";
import type { TimestampSource } from "./timestamp-client.ts";

const RESERVED_BYTES = 10_240;
const FIELD_PREFIX = "DauThoiGian";

/**
 * Stamps a whole file, its signatures and their validation data, by an incremental update (PAdES B-LTA, ETSI EN 319 142-1,
 * 5.4.3): from then on the proof rests on this stamp, until another one follows.
 *
 * @throws {PdfProblem} what `PdfFile.open` and the source refuse; `pdf.changes_forbidden`; `signature.too_large`.
 */
export async function addDocumentTimestamp(pdf: Uint8Array, source: TimestampSource): Promise<Uint8Array> {
  const file = PdfFile.open(pdf);
  const slot = openSlot(file, {
    type: "DocTimeStamp",
    subFilter: "ETSI.RFC3161",
    fieldName: freeName(file),
    entries: "",
    reservedBytes: RESERVED_BYTES,
  });
  return slot.fill(await source.timestamp(slot.digest));
}

function freeName(file: PdfFile): string {
  const taken = new Set(formFields(file).map(({ name }) => name));
  let number = 1;
  while (taken.has(`${FIELD_PREFIX}${String(number)}`)) number += 1;
  return `${FIELD_PREFIX}${String(number)}`;
}
