import type { FormField } from "./form-fields.ts";
import type { PdfFile } from "./pdf-file.ts";
import { dictOf, nameOf, type PdfDict, PdfString } from "./pdf-object.ts";
import { readTextString } from "./pdf-text.ts";

/** Which later changes the author of a signature forbade. */
export interface ChangePermissions {
  /** DocMDP: 1 nothing may change, 2 filling and signing may, 3 comments too; `undefined` without certification. */
  level: number | undefined;
  /** FieldMDP: whether a field must not be filled any more. */
  isLocked(fieldName: string): boolean;
}

/** What the signatures in a file's fields permit (ISO 32000-1, 12.8.2). */
export function changePermissions(file: PdfFile, fields: FormField[]): ChangePermissions {
  const signatures = fields
    .filter(({ type }) => type === "Sig")
    .map(({ dict }) => dictOf(file.resolve(dict.get("V"))))
    .filter((dict) => dict !== undefined);
  let level: number | undefined;
  const locks: PdfDict[] = [];
  for (const reference of signatures.flatMap((signature) => file.array(signature.get("Reference"), "Reference"))) {
    const dict = dictOf(file.resolve(reference));
    const method = nameOf(file.resolve(dict?.get("TransformMethod")));
    const parameters = dictOf(file.resolve(dict?.get("TransformParams")));
    if (method === "DocMDP") {
      const permitted = file.resolve(parameters?.get("P") ?? 2);
      level = Math.min(level ?? 3, typeof permitted === "number" ? permitted : 1);
    }
    if (method === "FieldMDP" && parameters) locks.push(parameters);
  }
  return { level, isLocked: (fieldName) => locks.some((lock) => coversField(file, lock, fieldName)) };
}

function coversField(file: PdfFile, lock: PdfDict, fieldName: string): boolean {
  const action = nameOf(file.resolve(lock.get("Action")));
  const isNamed = file
    .array(lock.get("Fields"), "Fields")
    .map((name) => file.resolve(name))
    .some((name) => name instanceof PdfString && readTextString(name) === fieldName);
  if (action === "Include") return isNamed;
  return action === "Exclude" ? !isNamed : true;
}
